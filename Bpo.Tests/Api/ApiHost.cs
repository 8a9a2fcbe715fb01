using System.Net.Http.Headers;
using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Tests.Persistence;
using Bpo.Web.Operations.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bpo.Tests.Api;

/// <summary>The whole host over a database of its own, with one tenant and a key that may do everything.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    public const string Key = "bpo_test_0123456789abcdef";
    public const string AdminEmail = "admin@vendor.example";
    public const string AdminPassword = "correct horse battery";

    private readonly StartedHost host;
    private readonly Func<StartedHost, ValueTask> leave;

    private ApiHost(StartedHost host, Func<StartedHost, ValueTask> leave)
    {
        (this.host, this.leave) = (host, leave);
        Client = ClientWith(Key);
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => host.Factory.Services;

    /// <summary>As it comes; another test may have used it before.</summary>
    public static Task<ApiHost> Start(string provider) => StartShared(provider);

    /// <summary>Of its own, as <paramref name="settings"/> say.</summary>
    public static Task<ApiHost> Start(string provider, params (string Key, string Value)[] settings) =>
        Start(provider, log: null, settings);

    /// <param name="log">Where every line of the log goes as well.</param>
    public static async Task<ApiHost> Start(
        string provider,
        ILoggerProvider? log,
        params (string Key, string Value)[] settings
    ) => new(await StartedHost.Start(provider, log, settings), host => host.DisposeAsync());

    /// <param name="settings">The same for many tests.</param>
    public static async Task<ApiHost> StartShared(string provider, params (string Key, string Value)[] settings) =>
        new(
            await SharedHosts.Take(provider, settings),
            host =>
            {
                SharedHosts.Return(host, provider, settings);
                return ValueTask.CompletedTask;
            }
        );

    public HttpClient ClientWith(string? key)
    {
        var client = host.Factory.CreateClient(new() { AllowAutoRedirect = false });
        if (key is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return client;
    }

    /// <summary>Another tenant with a key of its own.</summary>
    public async Task<HttpClient> AddTenant(string name, string key)
    {
        await using var scope = Services.CreateAsyncScope();
        var tenants = scope.ServiceProvider.GetRequiredService<FirstTenant>();
        var cancel = TestContext.Current.CancellationToken;
        var tenant = await tenants.Add(name, TenantKind.Vendor, cancel);
        await tenants.AddKey(tenant, name, key, cancel);
        return ClientWith(key);
    }

    /// <summary>Another key of the first tenant: somebody else of the same house.</summary>
    public async Task<HttpClient> AddKey(string key, string? scopes = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var tenants = scope.ServiceProvider.GetRequiredService<FirstTenant>();
        var cancel = TestContext.Current.CancellationToken;
        await using var db = scope.ServiceProvider.GetRequiredService<TenantDatabase>().OpenDirectory();
        var tenant = await db.Set<Tenant>().SingleAsync(cancel);
        await tenants.AddKey(TenantScope.Of(tenant.TenantId), "second", key, cancel, scopes);
        return ClientWith(key);
    }

    /// <summary>A client's own administrator, signed in.</summary>
    /// <param name="client">The client's public id.</param>
    public async Task<HttpClient> AddClientUser(string client, string email, UserRole role = UserRole.ClientAdmin)
    {
        await using (var scope = Services.CreateAsyncScope())
        {
            var tenants = scope.ServiceProvider.GetRequiredService<FirstTenant>();
            await using var db = scope.ServiceProvider.GetRequiredService<TenantDatabase>().OpenDirectory();
            var tenant = await db.Set<Tenant>().FirstAsync(TestContext.Current.CancellationToken);
            var wall = TenantScope.Of(tenant.TenantId, PublicId.Parse(PublicId.Client, client));
            await tenants.AddUser(wall, email, AdminPassword, role, "Client");
        }

        var browser = ClientWith(key: null);
        await Access.SigningIn.SignIn(this, browser, email, AdminPassword, "/");
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await leave(host);
    }
}
