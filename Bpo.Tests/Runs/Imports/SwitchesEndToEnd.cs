using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Months;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion.Switches;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Imports;

/// <summary>From a switch's file to the invoice: contacts, rollups and billed minutes, each call once.</summary>
public sealed class SwitchesEndToEnd
{
    private static readonly string Terms = ContractFixture.Terms.Replace(
        """{ "id": "talk", "kind": "per-contact", "name": "Calls", "service": "voice", "count": "handled", "price": "1.50" }""",
        """{ "id": "talk", "kind": "per-minute", "name": "Talk", "service": "voice", "basis": "talk", "increment": "60/60", "price": "0.10" }""",
        StringComparison.Ordinal
    );

    private static readonly (string Format, string Extension)[] EachFamily =
    [
        ("asterisk-cdr-csv", ".csv"),
        ("asterisk-queue-log-table", ".csv"),
        ("freepbx-cdr", ".csv"),
        ("freeswitch-xml", ".xml"),
        ("fusionpbx-cdr", ".csv"),
        ("freeswitch-callcenter-events", ".ndjson"),
        ("3cx-cdr", ".txt"),
        ("cisco-cucm-cdr", ".csv"),
    ];

    public static IEnumerable<TheoryDataRow<string, string, string>> Families =>
        new TestDatabases().SelectMany(
            _ => EachFamily,
            (provider, family) =>
                new TheoryDataRow<string, string, string>(provider.Data, family.Format, family.Extension)
                {
                    Skip = provider.Skip,
                }
        );

    [Theory]
    [MemberData(nameof(Families))]
    public async Task four_started_minutes_are_billed_once(string provider, string format, string extension)
    {
        await using var desk = await ImportDesk.Open(provider, format, terms: Terms);
        var file = GoldenFiles.Read(format, extension);

        var first = (await desk.TryImport(file)).Accepted();
        var again = (await desk.TryImport([.. file, .. "\n"u8])).Accepted();

        Assert.Equal((3, 0, 0, 0), (first.Accepted, first.Rejected, first.Held, first.Unmatched));
        Assert.Equal((0, 0, 3), (again.Accepted, again.Updated, again.Duplicates));
        Assert.Equal(
            180,
            (await desk.Contacts()).Where(contact => contact.IsAnswered).Sum(contact => contact.TalkSeconds)
        );
        Assert.Equal((2, 180), await Rolled(desk));
        Assert.Equal(40, await Net(desk));
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task legs_of_a_later_file_take_the_place_of_the_shorter_call_in_any_order(string provider)
    {
        var lines = System.Text.Encoding.UTF8.GetString(GoldenFiles.Read("asterisk-cdr-csv", ".csv")).Split('\n');
        await using var desk = await ImportDesk.Open(provider, "asterisk-cdr-csv", terms: Terms);
        await using var other = await ImportDesk.Open(provider, "asterisk-cdr-csv", terms: Terms);

        await desk.Import(lines[..3]);
        var fuller = await desk.Import(lines);
        await other.Import(lines);
        var shorter = await other.Import(lines[..3]);

        Assert.Equal((1, 2), (fuller.Updated, fuller.Duplicates));
        Assert.Equal((0, 3), (shorter.Updated, shorter.Duplicates));
        Assert.Equal(40, await Net(desk));
        Assert.Equal(40, await Net(other));
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_call_cut_by_the_turn_of_a_file_waits_for_its_end(string provider)
    {
        var lines = System.Text.Encoding.UTF8.GetString(GoldenFiles.Read("asterisk-cdr-csv", ".csv")).Split('\n');
        await using var desk = await ImportDesk.Open(
            provider,
            "asterisk-cdr-csv",
            """{"tailMinutes":5}""",
            terms: Terms
        );

        var first = await desk.Import(lines[..3]);
        var second = await desk.Import(lines[3..]);

        Assert.Equal((2, 1), (first.Accepted, first.Held));
        Assert.Equal((1, 0), (second.Accepted, second.Held));
        Assert.Equal(40, await Net(desk));
        Assert.DoesNotContain(await desk.SetAside(), row => row.SettledBy is null);
    }

    private static async Task<(long Answered, long Talk)> Rolled(ImportDesk desk)
    {
        await using var db = desk.Database();
        var span = ContractZone.Of("Europe/Berlin").Bounds(Period.Month(2026, 10));
        var cells = await db.Rollups(desk.Contract, span.From, span.To, ContractFixture.Cancel);
        var answered = cells.Where(cell => cell.Key.Outcome == Outcome.Answered).Select(cell => cell.Cell).ToList();
        return (answered.Sum(cell => cell.Contacts), answered.Sum(cell => cell.TalkSeconds));
    }

    private static async Task<long> Net(ImportDesk desk)
    {
        var closed = await new CloseMonth(desk.Fixture.Test.Database, new StoredUsage(), ContractFixture.Clock).Run(
            desk.Fixture.Scope,
            desk.Contract,
            Period.Month(2026, 10),
            ContractFixture.Cancel
        );
        await using var db = desk.Database();
        return await db.Set<Invoice>()
            .Where(row => row.Id == closed.Accepted().InvoiceId)
            .Select(row => row.NetMinor)
            .SingleAsync(ContractFixture.Cancel);
    }
}
