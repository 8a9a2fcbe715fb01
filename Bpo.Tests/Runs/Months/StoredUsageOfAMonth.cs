using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Tests.Persistence;
using Bpo.Tests.Runs.Imports;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Months;

/// <summary>A month from files to its invoice.</summary>
public sealed class StoredUsageOfAMonth
{
    private const string Header =
        "id,revision,channel,direction,queue,enqueuedAt,answeredAt,endedAt,waitSeconds,talkSeconds,outcome";
    private static readonly Period October = Period.Month(2026, 10);

    private static CancellationToken Cancel => ContractFixture.Cancel;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task imported_calls_are_billed_once_however_the_files_are_cut(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await desk.Import([Header, .. Calls(1, 60)]);
        await desk.Import([Header, .. Calls(41, 100)]);
        await desk.Import([Header, .. Calls(1, 100).Reverse()]);

        Assert.Equal(100 * 150, await Net(desk));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_correction_reaches_the_draft_and_after_issue_the_next_one(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await desk.Import([Header, .. Calls(1, 10)]);
        var draft = (await Close(desk, October)).Accepted();
        await desk.Import(Header, Abandoned(3));
        Assert.Equal(9 * 150, await Net(desk));
        (await Issue(desk, draft.InvoiceId)).Accepted();
        await desk.Import(Header, Abandoned(4));

        var next = (await Close(desk, Period.Month(2026, 11))).Accepted();

        await using var db = desk.Database();
        var line = await db.Set<InvoiceLine>()
            .SingleAsync(
                row => row.InvoiceId == next.InvoiceId && row.Charge == "talk" && row.Corrects != null,
                Cancel
            );
        Assert.Equal((-1m, -150L, October.From), (line.Quantity, line.AmountMinor, line.Corrects));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task an_import_that_still_runs_is_not_seen(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await desk.Import([Header, .. Calls(1, 10)]);
        var before = await Net(desk);
        await desk.Import([Header, .. Calls(11, 20)]);
        await using (var db = desk.Database())
        {
            await db.Set<Import>()
                .Where(import => import.Number == 2)
                .ExecuteUpdateAsync(set => set.SetProperty(import => import.Status, ImportStatus.Running), Cancel);
        }

        Assert.Equal(RunEffect.Unchanged, (await Close(desk, October)).Accepted().Effect);
        Assert.Equal(10 * 150, before);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task what_stood_at_an_earlier_import_can_be_read_again(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await desk.Import([Header, .. Calls(1, 10)]);
        await desk.Import([Header, Abandoned(3), .. Calls(11, 20)]);
        var usage = new StoredUsage();
        var span = ContractZone.Of("Europe/Berlin").Bounds(October);
        await using var db = desk.Database();

        var then = await usage.Cells(db, desk.Contract, span, 1, Cancel);
        var now = await usage.Cells(db, desk.Contract, span, 2, Cancel);

        Assert.Equal((10, 20), (then.Sum(cell => cell.Cell.Contacts), now.Sum(cell => cell.Cell.Contacts)));
        Assert.Equal(2, await usage.AsOf(db, desk.Contract, span, Cancel));
        Assert.DoesNotContain(then, cell => cell.Key.Outcome == Outcome.Abandoned);
    }

    private static IEnumerable<string> Calls(int from, int to) =>
        Enumerable.Range(from, to - from + 1).Select(number => Call(number, revision: 1, "answered", talk: 60));

    private static string Abandoned(int number) => Call(number, revision: 2, "abandoned", talk: 0);

    private static string Call(int number, int revision, string outcome, int talk)
    {
        var start = new DateTime(2026, 10, 2, 8, 0, 0).AddMinutes(number);
        var answered = talk > 0 ? $"{start.AddSeconds(10):yyyy-MM-ddTHH:mm:ss}" : "";
        return $"c{number},{revision},voice,inbound,support,{start:yyyy-MM-ddTHH:mm:ss},{answered},{start.AddSeconds(10 + talk):yyyy-MM-ddTHH:mm:ss},10,{talk},{outcome}";
    }

    private static async Task<long> Net(ImportDesk desk)
    {
        var draft = (await Close(desk, October)).Accepted();
        await using var db = desk.Database();
        return await db.Set<Invoice>()
            .Where(row => row.Id == draft.InvoiceId)
            .Select(row => row.NetMinor)
            .SingleAsync(Cancel);
    }

    private static Task<Result<ClosedMonth>> Close(ImportDesk desk, Period month) =>
        new CloseMonth(desk.Fixture.Test.Database, new StoredUsage(), ContractFixture.Clock).Run(
            desk.Fixture.Scope,
            desk.Contract,
            month,
            Cancel
        );

    private static Task<Result<Invoice>> Issue(ImportDesk desk, Guid invoice) =>
        new IssueInvoice(desk.Fixture.Test.Database, new StoredUsage(), ContractFixture.Clock).Run(
            desk.Fixture.Scope,
            invoice,
            null,
            "test",
            Cancel
        );
}
