using Bpo.Billing.Ingestion;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain;
using Bpo.Domain.Usage;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Imports;

/// <summary>A rejected row is open until it is dismissed; nothing vanishes meanwhile.</summary>
public sealed class RejectedRowsLeave
{
    private const string Header = "id,enqueuedAt,outcome,queue";

    private static CancellationToken Cancel => ContractFixture.Cancel;

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task rows_are_dismissed_in_bulk_by_reason_and_nothing_vanishes(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        var import = await Broken(desk);
        var dismiss = new DismissRejections(desk.Fixture.Test.Database, ContractFixture.Clock);

        Task<Result<int>> Dismiss(string? code) =>
            dismiss.Run(desk.Fixture.Scope, import.Id, code, "test calls", "tester", Cancel);

        Assert.Equal(1, (await Dismiss(RowCodes.BadStamp)).Accepted());
        await EveryRowIsSomewhere(desk, import, new QuarantineCounts(2, 0, 1));
        Assert.Equal(2, (await Dismiss(null)).Accepted());
        Assert.Equal(0, (await Dismiss(null)).Accepted());
        await EveryRowIsSomewhere(desk, import, new QuarantineCounts(0, 0, 3));
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task unmatched_contacts_age_by_queue_and_leave_when_a_contract_claims_them(string provider)
    {
        await using var desk = await ImportDesk.Open(provider, activate: false);
        await desk.Import(
            Header,
            "1,2026-10-01T09:00:00Z,answered,support",
            "2,2026-10-04T09:00:00Z,answered,support",
            "3,2026-10-02T09:00:00Z,answered,sales"
        );
        var database = desk.Fixture.Test.Database;
        var unmatched = new UnmatchedUsage(database, new RematchUsage(database, ContractFixture.Clock));

        var before = await unmatched.Read(desk.Fixture.Scope, Cancel);
        await desk.Activate();
        var moved = await unmatched.Rematch(desk.Fixture.Scope, Cancel);

        Assert.Equal([("support", 2L, 1, 4), ("sales", 1L, 2, 2)], before.Select(Told));
        Assert.Equal(3, moved);
        Assert.Empty(await unmatched.Read(desk.Fixture.Scope, Cancel));
    }

    private static (string Queue, long Contacts, int From, int Through) Told(UnmatchedGroup group) =>
        (group.Queue, group.Contacts, group.FirstSeen.Day, group.LastSeen.Day);

    private static Task<Import> Broken(ImportDesk desk) =>
        desk.Import(
            Header,
            "1,2026-10-01T09:00:00Z,answered,support",
            "2,2026-10-01T09:00:00Z,lost,support",
            "3,2026-10-01T09:00:00Z,gone,support",
            "4,yesterday,answered,support"
        );

    private static async Task EveryRowIsSomewhere(ImportDesk desk, Import import, QuarantineCounts expected)
    {
        await using var db = desk.Database();
        var counts = await Quarantine.Counts(db, import.Id, Cancel);
        Assert.Equal(expected, counts);
        Assert.Equal(
            import.Rows,
            import.Accepted
                + import.Updated
                + import.Duplicates
                + import.Filtered.Values.Sum()
                + import.Held
                + counts.Open
                + counts.Recycled
                + counts.Dismissed
        );
    }
}
