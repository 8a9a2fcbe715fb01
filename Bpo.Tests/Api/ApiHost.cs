using System.Net.Http.Headers;
using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Tests.Persistence;
using Bpo.Web.Operations.Startup;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
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

    private readonly TestDatabase database;
    private readonly WebApplicationFactory<Program> factory;

    private ApiHost(TestDatabase database, WebApplicationFactory<Program> factory)
    {
        this.database = database;
        this.factory = factory;
        Client = ClientWith(Key);
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => factory.Services;

    public static Task<ApiHost> Start(string provider, params (string Key, string Value)[] settings) =>
        Start(provider, log: null, settings);

    /// <param name="log">Where every line of the log goes as well.</param>
    public static async Task<ApiHost> Start(
        string provider,
        ILoggerProvider? log,
        params (string Key, string Value)[] settings
    )
    {
        var store = await TestDatabase.Create(provider);
        var web = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Database:Provider", provider);
            host.UseSetting("Database:ConnectionString", store.ConnectionString);
            host.UseSetting("Bootstrap:Tenant", "Vendor");
            host.UseSetting("Bootstrap:AdminEmail", AdminEmail);
            host.UseSetting("Bootstrap:AdminPassword", AdminPassword);
            host.UseSetting("Bootstrap:ApiKey", Key);
            host.UseSetting("Jobs:Enabled", "false");
            host.UseSetting("Logging:LogLevel:Default", "Error");
            foreach (var (key, value) in settings)
            {
                host.UseSetting(key, value);
            }

            host.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(new FixedClock(TestDatabase.Now));

                // A hash is made slow on purpose; every host makes one.
                services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
                if (log is not null)
                {
                    services.AddSingleton(log);
                }
            });
        });
        return new ApiHost(store, web);
    }

    public HttpClient ClientWith(string? key)
    {
        var client = factory.CreateClient(new() { AllowAutoRedirect = false });
        if (key is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return client;
    }

    /// <summary>Another tenant with a key of its own.</summary>
    public async Task<HttpClient> AddTenant(string name, string key)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        var tenants = scope.ServiceProvider.GetRequiredService<FirstTenant>();
        var cancel = TestContext.Current.CancellationToken;
        var tenant = await tenants.Add(name, TenantKind.Vendor, cancel);
        await tenants.AddKey(tenant, name, key, cancel);
        return ClientWith(key);
    }

    /// <summary>Another key of the first tenant: somebody else of the same house.</summary>
    public async Task<HttpClient> AddKey(string key, string? scopes = null)
    {
        await using var scope = factory.Services.CreateAsyncScope();
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
        await using (var scope = factory.Services.CreateAsyncScope())
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
        await factory.DisposeAsync();
        await database.DisposeAsync();
    }
}
