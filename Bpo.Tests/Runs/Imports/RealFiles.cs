using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Imports;

public sealed class RealFiles
{
    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task the_bank_of_february_1999_is_stored_once_by_a_profile_alone(string provider)
    {
        var file = await File.ReadAllBytesAsync(
            SharedData.Find("anonymous_bank_feb1999_first_half", "february_1999_days_01_14.tsv"),
            TestContext.Current.CancellationToken
        );
        var profile = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs/profiles/bank-telephone-queue.json"));
        await using var desk = await ImportDesk.Open(provider, "delimited", profile, "Asia/Jerusalem", activate: false);
        desk.Settings = desk.Settings with { BatchRows = 5_000 };

        var first = (await desk.TryImport(file)).Accepted();
        var again = (await desk.TryImport([.. file, .. "\r\n"u8])).Accepted();

        Assert.Equal((17_456, 16_290, 0, 0), (first.Rows, first.Accepted, first.Rejected, first.Duplicates));
        Assert.Equal((143, 1_023), (first.Filtered["phantom"], first.Filtered["left-in-menu"]));
        Assert.Equal(16_290, first.Unmatched);
        Assert.Equal((17_456, 0, 0, 16_290), (again.Rows, again.Accepted, again.Updated, again.Duplicates));
        await using var db = desk.Database();
        var cells = await db.Rollups(
            Guid.Empty,
            new DateTimeOffset(1999, 1, 31, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(1999, 2, 16, 0, 0, 0, TimeSpan.Zero),
            TestContext.Current.CancellationToken
        );
        var answered = cells.Where(cell => cell.Key.Outcome == Outcome.Answered).Select(cell => cell.Cell).ToList();
        Assert.Equal(14_405, answered.Sum(cell => cell.Contacts));
        Assert.Equal(9_163, answered.Sum(cell => cell.Waits.Within(20)));
        Assert.Equal(2_403_563, answered.Sum(cell => cell.TalkSeconds));
        Assert.Equal(1_885, cells.Where(cell => cell.Key.Outcome == Outcome.Abandoned).Sum(cell => cell.Cell.Contacts));
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_queue_log_cut_in_two_gives_the_contacts_of_the_whole(string provider)
    {
        var lines = await File.ReadAllLinesAsync(
            SharedData.Find("asterisk_queue_log_2010", "queue_log"),
            TestContext.Current.CancellationToken
        );
        await using var whole = await ImportDesk.Open(provider, "asterisk-queue-log", zone: "", activate: false);
        await using var cut = await ImportDesk.Open(provider, "asterisk-queue-log", zone: "", activate: false);

        var import = await whole.Import(lines);
        var again = await whole.Import([.. lines, ""]);
        await cut.Import(lines[..101]);
        await cut.Import(lines[101..200]);
        await cut.Import(lines[190..]);

        Assert.Equal((21, 19, 2), (import.Rows, import.Accepted, import.Held));
        Assert.Equal((21, 19, 2), (again.Rows, again.Duplicates, again.Held));
        Assert.Equal(
            (await whole.Contacts(contract: Guid.Empty)).Select(Told),
            (await cut.Contacts(contract: Guid.Empty)).Select(Told)
        );
        Assert.Equal(2, (await cut.SetAside()).Count(row => row.SettledBy is null));
    }

    private static string Told(Contact contact) =>
        $"{contact.Id} {contact.Outcome} {contact.WaitSeconds} {contact.TalkSeconds} {contact.EnqueuedAt:O}";
}
