using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bpo.Tests.Browser;

/// <summary>All browser tests share one host and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class InABrowser : ICollectionFixture<BrowserHost>
{
    public const string Name = "Browser";
}

/// <summary>The host on a port of its own with one computed month, and a browser. Without Chromium the tests skip.</summary>
public sealed class BrowserHost : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    /// <summary>Other tests may hold both processors meanwhile.</summary>
    private const float PatienceMilliseconds = 30_000;

    private TestDatabase? database;
    private WebApplicationFactory<Program>? factory;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private readonly List<(string? Test, IBrowserContext Context)> visits = [];
    private string? signedIn;

    public string Address { get; private set; } = "";

    internal IServiceProvider Services => factory!.Services;

    internal SeededMonth Seeded { get; private set; } = SeededMonth.None;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        database = await TestDatabase.Create(TestDatabases.Sqlite);
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Urls", "http://127.0.0.1:0");
            host.UseSetting("Database:ConnectionString", database.ConnectionString);
            host.UseSetting("Bootstrap:Tenant", "Northern Contact Services");
            host.UseSetting("Bootstrap:AdminEmail", ApiHost.AdminEmail);
            host.UseSetting("Bootstrap:AdminPassword", ApiHost.AdminPassword);
            host.UseSetting("Jobs:Enabled", "false");
            host.UseSetting("Logging:LogLevel:Default", "Error");
            host.ConfigureTestServices(services =>
                services.AddSingleton<TimeProvider>(new FixedClock(TestDatabase.Now))
            );
        });
        factory.UseKestrel(0);
        factory.StartServer();
        Address = factory.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        Seeded = await SeededMonth.Make(factory.Services);
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Chromium,
                Args = ["--no-sandbox", "--disable-dev-shm-usage"],
            }
        );
    }

    /// <summary>A page of a browser that knows nobody yet.</summary>
    public Task<IPage> NewPage() => NewPage(state: null);

    /// <summary>Signs in once; every later page brings the cookie along, as a returning reader does.</summary>
    public async Task<IPage> SignedIn()
    {
        if (signedIn is not null)
        {
            return await NewPage(signedIn);
        }

        var page = await NewPage();
        await page.GotoAsync("/");
        await page.FillAsync("#email", ApiHost.AdminEmail);
        await page.FillAsync("#password", ApiHost.AdminPassword);
        await page.ClickAsync("button.primary");
        await page.WaitForURLAsync(Address + "/");
        signedIn = await page.Context.StorageStateAsync();
        return page;
    }

    private async Task<IPage> NewPage(string? state)
    {
        Assert.SkipWhen(browser is null, $"{Chromium} is not installed.");
        await LeaveWhatOthersVisited();
        var context = await browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = Address,
                Locale = "en-GB",
                StorageState = state,
            }
        );
        visits.Add((TestContext.Current.Test?.UniqueID, context));
        return await context.NewPageAsync();
    }

    /// <summary>A page left open keeps its circuit and slows down all that come after it.</summary>
    private async Task LeaveWhatOthersVisited()
    {
        var left = visits.Where(visit => visit.Test != TestContext.Current.Test?.UniqueID).ToList();
        foreach (var visit in left)
        {
            visits.Remove(visit);
            await visit.Context.CloseAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (factory is not null)
        {
            await factory.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }
}
