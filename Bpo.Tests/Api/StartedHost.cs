using Bpo.Tests.Persistence;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bpo.Tests.Api;

/// <summary>The whole host over a database of its own, which has one tenant with an administrator and a key.</summary>
internal sealed class StartedHost : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly CallersAddress address;

    private StartedHost(TestDatabase database, CallersAddress address, WebApplicationFactory<Program> factory) =>
        (this.database, this.address, Factory) = (database, address, factory);

    public WebApplicationFactory<Program> Factory { get; }

    public static async Task<StartedHost> Start(
        string provider,
        ILoggerProvider? log,
        IReadOnlyList<(string Key, string Value)> settings
    )
    {
        var store = await TestDatabase.Create(provider);
        var callers = new CallersAddress();
        var web = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Database:Provider", provider);
            host.UseSetting("Database:ConnectionString", store.ConnectionString);
            host.UseSetting("Bootstrap:Tenant", "Vendor");
            host.UseSetting("Bootstrap:AdminEmail", ApiHost.AdminEmail);
            host.UseSetting("Bootstrap:AdminPassword", ApiHost.AdminPassword);
            host.UseSetting("Bootstrap:ApiKey", ApiHost.Key);
            host.UseSetting("Jobs:Enabled", "false");
            host.UseSetting("Logging:LogLevel:Default", "Error");
            foreach (var (key, value) in settings)
            {
                host.UseSetting(key, value);
            }

            host.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(new FixedClock(TestDatabase.Now));
                services.AddSingleton<IStartupFilter>(callers);

                // A hash is made slow on purpose; every host makes one.
                services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
                if (log is not null)
                {
                    services.AddSingleton(log);
                }
            });
        });
        return new StartedHost(store, callers, web);
    }

    /// <summary>Remembers the database as the start left it.</summary>
    public async Task Keep()
    {
        Factory.StartServer();
        await database.Keep();
    }

    /// <summary>As just started, called from elsewhere: what is counted by address starts anew.</summary>
    public async Task Renew()
    {
        await database.Renew();
        address.Move();
    }

    public async ValueTask DisposeAsync()
    {
        await Factory.DisposeAsync();
        await database.DisposeAsync();
    }
}
