using Bpo.Billing.Persistence;
using Bpo.Domain.Parties;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Persistence;

/// <summary>Two tenants side by side; the attacker knows the other's ids.</summary>
public sealed class TenantWalls
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_foreign_row_is_not_found_by_its_id(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var (foreign, own) = (await test.AddTenant("A"), await test.AddTenant("B"));
        var client = Client(foreign.Tenant!.Value);
        await using (var db = test.Database.Open(foreign))
        {
            db.Add(client);
            await db.SaveChangesAsync(Cancel);
        }

        await using var attacker = test.Database.Open(own);

        Assert.Null(await attacker.Set<Client>().SingleOrDefaultAsync(row => row.Id == client.Id, Cancel));
        Assert.Null(await attacker.FindAsync<Client>([client.TenantId, client.Id], Cancel));
        Assert.Equal(0, await attacker.Set<Client>().ExecuteDeleteAsync(Cancel));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_foreign_tenant_cannot_be_written(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var (foreign, own) = (await test.AddTenant("A"), await test.AddTenant("B"));
        await using var attacker = test.Database.Open(own);

        attacker.Add(Client(foreign.Tenant!.Value));

        await Assert.ThrowsAsync<TenantWallException>(() => attacker.SaveChangesAsync(Cancel));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_directory_shows_tenants_and_no_business(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var scope = await test.AddTenant();
        await using (var db = test.Database.Open(scope))
        {
            db.Add(Client(scope.Tenant!.Value));
            await db.SaveChangesAsync(Cancel);
        }

        await using var directory = test.Database.OpenDirectory();

        Assert.Single(await directory.Set<Domain.Access.Tenant>().ToListAsync(Cancel));
        Assert.Empty(await directory.Set<Client>().ToListAsync(Cancel));
    }

    internal static Client Client(Guid tenant) =>
        new()
        {
            TenantId = tenant,
            Id = Guid.CreateVersion7(),
            Name = "Client",
        };
}
