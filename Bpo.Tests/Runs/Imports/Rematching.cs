using Bpo.Billing.Runs.Imports;
using Bpo.Domain.Time;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Imports;

public sealed class Rematching
{
    private static readonly InstantRange Everything = new(
        new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)
    );

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_contract_that_becomes_active_claims_what_waited_for_it(string provider)
    {
        await using var desk = await ImportDesk.Open(provider, activate: false);
        string[] file =
        [
            "id,enqueuedAt,outcome,talkSeconds,agent",
            "1,2026-10-01T09:00:00Z,answered,60,anna",
            "2,2026-10-01T10:00:00Z,answered,60,anna",
            "3,2026-09-01T09:00:00Z,answered,60,anna",
        ];
        var import = await desk.Import(file);
        await desk.Activate();

        var moved = await Rematch(desk);

        Assert.Equal((3, 2), (import.Unmatched, moved));
        Assert.Equal(["1", "2"], (await desk.Contacts()).Select(contact => contact.Id));
        Assert.Equal(["3", "1", "2"], (await desk.Contacts(import.Number, Guid.Empty)).Select(contact => contact.Id));
        Assert.Equal(["3"], (await desk.Contacts(contract: Guid.Empty)).Select(contact => contact.Id));
        Assert.Equal(0, await Rematch(desk));
        await desk.RollupsAreARecount();
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_contact_that_moved_is_still_known_by_its_id(string provider)
    {
        await using var desk = await ImportDesk.Open(provider, activate: false);
        await desk.Import("id,revision,enqueuedAt,outcome", "1,3,2026-10-01T09:00:00Z,answered");
        await desk.Activate();
        await Rematch(desk);

        var older = await desk.Import("id,revision,enqueuedAt,outcome", "1,2,2026-10-01T09:30:00Z,abandoned");
        var newer = await desk.Import("id,revision,enqueuedAt,outcome", "1,4,2026-10-02T09:00:00Z,answered");

        Assert.Equal((0, 1), (older.Updated, newer.Updated));
        Assert.Equal(2, Assert.Single(await desk.Contacts()).EnqueuedAt.Day);
        await desk.RollupsAreARecount();
    }

    private static Task<int> Rematch(ImportDesk desk) =>
        new RematchUsage(desk.Fixture.Test.Database, ContractFixture.Clock).Run(
            desk.Fixture.Scope,
            Everything,
            TestContext.Current.CancellationToken
        );
}
