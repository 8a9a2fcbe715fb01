using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Bpo.Web.Operations.Demos;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Tests.Demo;

/// <summary>A start that was killed while it made the demo leaves half of one; the next start begins anew.</summary>
public sealed class AnInterruptedDemo
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_thrown_away_by_the_next_start()
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        var scope = await test.AddTenant("Half a demo");
        await UnfinishedDemo.Begin(test.Database, scope, TestDatabase.Now, Cancel);

        Assert.Empty(await TenantsAfterStart(test));
    }

    [Fact]
    public async Task a_finished_one_stays()
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        var scope = await test.AddTenant("Demo");
        await UnfinishedDemo.Begin(test.Database, scope, TestDatabase.Now, Cancel);
        await UnfinishedDemo.End(test.Database, scope, TestDatabase.Now, Cancel);

        Assert.Equal(["Demo"], await TenantsAfterStart(test));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task beside_another_tenant_nothing_is_thrown_away(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        await UnfinishedDemo.Begin(test.Database, await test.AddTenant("Half a demo"), TestDatabase.Now, Cancel);
        Assert.True(await UnfinishedDemo.IsAll(test.Database, Cancel));

        await test.AddTenant("Somebody real");

        Assert.False(await UnfinishedDemo.IsAll(test.Database, Cancel));
    }

    private static async Task<List<string>> TenantsAfterStart(TestDatabase test)
    {
        await using var host = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            web.UseSetting("Database:ConnectionString", test.ConnectionString);
            web.UseSetting("Demo:Enabled", "false");
            web.UseSetting("Jobs:Enabled", "false");
            web.UseSetting("Logging:LogLevel:Default", "Error");
        });
        await using var db = host.Services.GetRequiredService<TenantDatabase>().OpenDirectory();
        return await db.Set<Tenant>().Select(tenant => tenant.Name).ToListAsync(Cancel);
    }
}
