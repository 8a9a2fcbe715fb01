using System.Net;
using System.Net.Sockets;
using System.Text;
using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Bpo.Web.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using static Bpo.Tests.Pulls.PullDesk;

namespace Bpo.Tests.Pulls;

/// <summary>Files fetched from a real server: they are imports like any other, and the server cannot be turned against us.</summary>
public sealed class PulledSources
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task yesterdays_file_is_fetched_with_its_secret_and_imported(string provider)
    {
        await using var host = await Host(provider);
        await using var server = await FileServer.Start();
        var month = await MonthByApi.Prepare(host);
        server.Send(MonthByApi.Calls());
        var set = await Set(host, month.Source, Header(server.Address + "/calls/{date}.csv", "\"dailyAt\":\"06:30\""));

        var run = (await host.Client.Post($"sources/{month.Source}/pull/runs", "{}")).Expect(200).Json;
        var import = (await host.Client.Ask($"imports/{run["lastImportId"]}")).Expect(200).Json;

        Assert.Equal("06:30", set.Expect(200).Json["dailyAt"]!.GetValue<string>());
        Assert.Equal("taken", run["status"]!.GetValue<string>());
        Assert.Equal(
            (10, "2026-11-20.csv"),
            (import["accepted"]!.GetValue<int>(), import["fileName"]!.GetValue<string>())
        );
        Assert.Equal(
            ("/calls/2026-11-20.csv", Secret),
            (server.Requests.Single().Path, server.Requests.Single().Authorization)
        );
        // The source's times carry an offset, so that its days are those of UTC.
        Assert.Equal(
            TestDatabase.Now.Date.AddDays(1).AddHours(6.5),
            run["nextAt"]!.GetValue<DateTimeOffset>().UtcDateTime
        );
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_job_asks_only_for_what_is_new(string provider)
    {
        await using var host = await Host(provider);
        await using var server = await FileServer.Start();
        var month = await MonthByApi.Prepare(host);
        server.Answer = context =>
        {
            context.Response.Headers.ETag = "\"v1\"";
            context.Response.Headers.LastModified = "Fri, 20 Nov 2026 03:00:00 GMT";
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"v1\"" ? 304 : 200;
            return context.Response.StatusCode == 304
                ? Task.CompletedTask
                : context.Response.WriteAsync(MonthByApi.Calls());
        };
        (await Set(host, month.Source, Plain(server.Address + "/calls.csv"))).Expect(200);
        var job = host.Services.GetRequiredService<DuePulls>();

        Assert.Equal((1, 0), (await job.Run(Cancel), await job.Run(Cancel)));
        await MakeDue(host);
        Assert.Equal(1, await job.Run(Cancel));
        var pull = (await host.Client.Ask($"sources/{month.Source}/pull")).Expect(200).Json;

        Assert.Equal(("unchanged", 0), (pull["status"]!.GetValue<string>(), pull["failures"]!.GetValue<int>()));
        Assert.Equal(["", "\"v1\""], server.Requests.Select(asked => asked.IfNoneMatch));
        Assert.Equal(["", "Fri, 20 Nov 2026 03:00:00 GMT"], server.Requests.Select(asked => asked.IfModifiedSince));
        Assert.Single((await host.Client.Ask($"sources/{month.Source}/imports")).Expect(200).Json["data"]!.AsArray());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_failure_is_shown_and_tried_again_soon(string provider)
    {
        await using var host = await Host(provider);
        await using var server = await FileServer.Start();
        var month = await MonthByApi.Prepare(host);
        server.Send(500);
        (await Set(host, month.Source, Plain(server.Address + "/calls.csv"))).Expect(200);

        await host.Services.GetRequiredService<DuePulls>().Run(Cancel);
        var failed = (await host.Client.Ask($"sources/{month.Source}/pull")).Expect(200).Json;
        server.Send(MonthByApi.Calls());
        var mended = (await host.Client.Post($"sources/{month.Source}/pull/runs", "{}")).Expect(200).Json;

        Assert.Equal(("failed", "pull.status", 1), Told(failed));
        Assert.Equal(TestDatabase.Now.AddMinutes(1), failed["nextAt"]!.GetValue<DateTimeOffset>());
        Assert.Equal(("taken", null, 0), Told(mended));
    }

    [Fact]
    public async Task a_file_that_cannot_be_read_is_a_failure_with_its_reason()
    {
        await using var host = await Host(TestDatabases.Sqlite);
        await using var server = await FileServer.Start();
        var month = await MonthByApi.Prepare(host);
        server.Send("id,colour\n1,red\n");
        (await Set(host, month.Source, Plain(server.Address + "/calls.csv"))).Expect(200);

        var run = (await host.Client.Post($"sources/{month.Source}/pull/runs", "{}")).Expect(200).Json;

        Assert.Equal(("failed", "import.unknown-column", 1), Told(run));
    }

    [Fact]
    public async Task a_file_that_breaks_off_brings_nothing()
    {
        await using var host = await Host(TestDatabases.Sqlite);
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var month = await MonthByApi.Prepare(host);
        (await Set(host, month.Source, Plain($"http://{server.LocalEndpoint}/calls.csv"))).Expect(200);
        var answering = AnswerWithHalf(server);

        var run = (await host.Client.Post($"sources/{month.Source}/pull/runs", "{}")).Expect(200).Json;
        await answering;

        Assert.Equal(("failed", "pull.broken-off", 1), Told(run));
        Assert.Empty((await host.Client.Ask($"sources/{month.Source}/imports")).Expect(200).Json["data"]!.AsArray());
    }

    [Fact]
    public async Task a_file_that_is_too_large_brings_nothing()
    {
        await using var host = await Host(TestDatabases.Sqlite, ("Ingestion:MaximumUploadBytes", "1000"));
        await using var server = await FileServer.Start();
        var month = await MonthByApi.Prepare(host);
        server.Send(new string('x', 1_001));
        (await Set(host, month.Source, Plain(server.Address + "/calls.csv"))).Expect(200);

        var run = (await host.Client.Post($"sources/{month.Source}/pull/runs", "{}")).Expect(200).Json;

        Assert.Equal(("failed", "import.too-large", 1), Told(run));
    }

    [Fact]
    public async Task a_server_that_does_not_answer_is_given_up()
    {
        await using var host = await Host(TestDatabases.Sqlite, ("Ingestion:PullSeconds", "1"));
        await using var server = await FileServer.Start();
        var month = await MonthByApi.Prepare(host);
        server.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        (await Set(host, month.Source, Plain(server.Address + "/calls.csv"))).Expect(200);

        var run = (await host.Client.Post($"sources/{month.Source}/pull/runs", "{}")).Expect(200).Json;

        Assert.Equal(("failed", "pull.timeout", 1), Told(run));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_pull_can_be_taken_away(string provider)
    {
        await using var host = await Host(provider);
        var month = await MonthByApi.Prepare(host);
        (await Set(host, month.Source, Plain("https://files.example/a.csv"))).Expect(200);

        (await host.Client.Send(HttpMethod.Delete, $"sources/{month.Source}/pull", null)).Expect(204);

        (await host.Client.Ask($"sources/{month.Source}/pull")).Refused(404, "pull.not-found");
        (await host.Client.Post($"sources/{month.Source}/pull/runs", "{}")).Refused(404, "pull.not-found");
        Assert.Equal(0, await host.Services.GetRequiredService<DuePulls>().Run(Cancel));
    }

    /// <summary>Promises 900 bytes, sends fewer and ends the connection in good order.</summary>
    private static async Task AnswerWithHalf(TcpListener server)
    {
        using var client = await server.AcceptTcpClientAsync(Cancel);
        await using var stream = client.GetStream();
        using var request = new StreamReader(stream, leaveOpen: true);
        while (await request.ReadLineAsync(Cancel) is { Length: > 0 })
        {
            // The request ends with an empty line.
        }

        const string Half =
            "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nid,enqueuedAt,outcome\n1,2026-10-05T09:00:00Z,answered\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Half), Cancel);
        client.Client.Shutdown(SocketShutdown.Send);
        Assert.Null(await request.ReadLineAsync(Cancel));
    }
}
