using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bpo.Tests.Pulls;

/// <summary>A real server on a free loopback port; a test says what it answers and reads what it was asked.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private FileServer(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    public ConcurrentQueue<Asked> Requests { get; } = new();

    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    public static async Task<FileServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new FileServer(builder.Build());
        server.app.Run(async context =>
        {
            server.Requests.Enqueue(
                new Asked(
                    context.Request.Path + context.Request.QueryString,
                    context.Request.Headers.Authorization.ToString(),
                    context.Request.Headers.IfNoneMatch.ToString(),
                    context.Request.Headers.IfModifiedSince.ToString()
                )
            );
            await server.Answer(context);
        });
        await server.app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public void Send(string file) => Answer = context => context.Response.WriteAsync(file, context.RequestAborted);

    public void Send(int status) =>
        Answer = context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };

    public void Redirect(string location) =>
        Answer = context =>
        {
            context.Response.Redirect(location);
            return Task.CompletedTask;
        };

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    internal sealed record Asked(string Path, string Authorization, string IfNoneMatch, string IfModifiedSince);
}
