using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Imports;
using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Imports;

/// <summary>A whole import can be taken back until a month it touches is issued, and then it is as if it had never come.</summary>
public sealed class ImportsTakenBack
{
    private const string Header = "id,revision,enqueuedAt,outcome,talkSeconds,queue,agent";

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task everything_is_as_before_and_the_file_can_come_again(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await desk.Import([Header, .. Calls(1, 40, revision: 5, talk: 60)]);
        var before = await State(desk);
        var wrong = await desk.Import([
            Header,
            .. Calls(20, 60, revision: 6, talk: 90),
            .. Calls(1, 5, revision: 9, talk: 60),
        ]);
        var between = await desk.Contacts();

        var rolledBack = (await RollBack(desk, wrong)).Accepted();

        Assert.Equal((20, 21, 5), (wrong.Accepted, wrong.Updated, wrong.Duplicates));
        Assert.Equal(ImportStatus.RolledBack, rolledBack.Status);
        Assert.Equal(before, await State(desk));
        Assert.Equal(between.Select(Told), (await desk.Contacts(asOf: wrong.Number)).Select(Told));
        await desk.RollupsAreARecount();
        var again = await desk.Import([
            Header,
            .. Calls(20, 60, revision: 6, talk: 90),
            .. Calls(1, 5, revision: 9, talk: 60),
        ]);
        Assert.Equal((20, 21, 5), (again.Accepted, again.Updated, again.Duplicates));
        Assert.Equal(between.Select(Told), (await desk.Contacts()).Select(Told));
        await desk.RollupsAreARecount();
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_correction_between_the_raised_revision_and_the_old_one_counts_again(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await desk.Import(Header, "1,1,2026-10-01T09:00:00Z,answered,60,support,anna");
        var raises = await desk.Import(Header, "1,5,2026-10-01T09:00:00Z,answered,60,support,anna");
        (await RollBack(desk, raises)).Accepted();

        var corrects = await desk.Import(Header, "1,3,2026-10-02T09:00:00Z,answered,30,support,anna");

        Assert.Equal((0, 1), (raises.Updated, raises.Duplicates));
        Assert.Equal(1, corrects.Updated);
        Assert.Equal(30, Assert.Single(await desk.Contacts()).TalkSeconds);
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_contact_that_was_matched_again_meanwhile_goes_too(string provider)
    {
        await using var desk = await ImportDesk.Open(provider, activate: false);
        var import = await desk.Import([Header, .. Calls(1, 10, revision: 1, talk: 60)]);
        await desk.Activate();
        await new RematchUsage(desk.Fixture.Test.Database, ContractFixture.Clock).Run(
            desk.Fixture.Scope,
            ContractZone.Utc.Bounds(Period.Month(2026, 10)),
            ContractFixture.Cancel
        );

        (await RollBack(desk, import)).Accepted();

        Assert.Empty(await desk.Contacts());
        Assert.Empty(await desk.Contacts(contract: Guid.Empty));
        await desk.RollupsAreARecount();
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task the_later_of_two_that_overlap_goes_first(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        var first = await desk.Import([Header, .. Calls(1, 20, revision: 1, talk: 60)]);
        var second = await desk.Import([Header, .. Calls(11, 30, revision: 1, talk: 60)]);

        Assert.Equal("import.overlapped", (await RollBack(desk, first)).RefusedAs());
        (await RollBack(desk, second)).Accepted();
        (await RollBack(desk, first)).Accepted();

        Assert.Empty(await desk.Contacts());
        await desk.RollupsAreARecount();
        Assert.Equal("import.not-rollable", (await RollBack(desk, first)).RefusedAs());
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task an_issued_month_stays_as_it_was_billed(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        var import = await desk.Import([Header, .. Calls(1, 20, revision: 1, talk: 60)]);
        var before = await State(desk);
        await IssueOctober(desk);

        Assert.Equal("import.month-issued", (await RollBack(desk, import)).RefusedAs());

        Assert.Equal(before, await State(desk));
        await desk.RollupsAreARecount();
    }

    [Fact]
    public async Task what_does_not_exist_is_not_found()
    {
        await using var desk = await ImportDesk.Open(TestDatabases.Sqlite);
        var roll = new RollBackImport(desk.Fixture.Test.Database, ContractFixture.Clock);

        Assert.Equal(
            "import.not-found",
            (await roll.Run(desk.Fixture.Scope, Guid.CreateVersion7(), "tester", ContractFixture.Cancel)).RefusedAs()
        );
    }

    private static Task<Result<Import>> RollBack(ImportDesk desk, Import import) =>
        new RollBackImport(desk.Fixture.Test.Database, ContractFixture.Clock).Run(
            desk.Fixture.Scope,
            import.Id,
            "tester",
            ContractFixture.Cancel
        );

    private static async Task IssueOctober(ImportDesk desk)
    {
        var (database, clock) = (desk.Fixture.Test.Database, ContractFixture.Clock);
        var close = new CloseMonth(database, new StoredUsage(), clock);
        var month = Period.Month(2026, 10);
        var draft = (await close.Run(desk.Fixture.Scope, desk.Contract, month, ContractFixture.Cancel)).Accepted();
        var issue = new IssueInvoice(database, new StoredUsage(), clock);
        (await issue.Run(desk.Fixture.Scope, draft.InvoiceId, null, "test", ContractFixture.Cancel)).Accepted();
    }

    /// <summary>What counts now, and what the keys know of it.</summary>
    private static async Task<List<string>> State(ImportDesk desk)
    {
        await using var db = desk.Database();
        var keys = await db.Set<CallKey>().OrderBy(key => key.CallId).ToListAsync(ContractFixture.Cancel);
        return
        [
            .. (await desk.Contacts()).Select(Told),
            .. keys.Select(key => $"{key.CallId} {key.Revision} {key.ContentHash} {key.ImportNumber}"),
        ];
    }

    private static IEnumerable<string> Calls(int from, int to, int revision, int talk) =>
        Enumerable
            .Range(from, to - from + 1)
            .Select(number =>
                $"{number},{revision},2026-10-{1 + ((number + (talk / 30)) % 28):00}T09:00:00Z,answered,{talk},support,anna"
            );

    private static string Told(Contact contact) =>
        $"{contact.Id} {contact.Revision} {contact.TalkSeconds} {contact.EnqueuedAt:O} {contact.Outcome}";
}
