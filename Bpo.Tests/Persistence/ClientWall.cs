using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Parties;
using Bpo.Tests.Runs;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Persistence;

/// <summary>People of a client see their own client's part of the vendor's tenant.</summary>
public sealed class ClientWall
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task another_client_of_the_tenant_is_not_there(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);
        await contract.IssueOctober();
        var other = TenantWalls.Client(contract.Tenant);
        await using (var staff = test.Database.Open(contract.Scope))
        {
            staff.Add(other);
            await staff.SaveChangesAsync(Cancel);
        }

        await using var own = test.Database.Open(TenantScope.Of(contract.Tenant, contract.Contract.ClientId));
        await using var foreign = test.Database.Open(TenantScope.Of(contract.Tenant, other.Id));

        Assert.Equal(1, await own.Set<Client>().CountAsync(Cancel));
        Assert.Equal((1, 1, 1), await Seen(own));
        Assert.Equal(other.Id, (await foreign.Set<Client>().SingleAsync(Cancel)).Id);
        Assert.Equal((0, 0, 0), await Seen(foreign));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_client_cannot_write_for_another(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);
        await using var foreign = test.Database.Open(TenantScope.Of(contract.Tenant, Guid.CreateVersion7()));

        foreign.Update(contract.Contract);

        await Assert.ThrowsAsync<TenantWallException>(() => foreign.SaveChangesAsync(Cancel));
    }

    private static async Task<(int Contracts, int Invoices, int Months)> Seen(BpoDbContext db) =>
        (
            await db.Set<Contract>().CountAsync(Cancel),
            await db.Set<Invoice>().CountAsync(Cancel),
            await db.Set<ContractMonth>().CountAsync(Cancel)
        );
}
