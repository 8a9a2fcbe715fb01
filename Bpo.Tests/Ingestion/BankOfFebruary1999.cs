using Bpo.Billing.Ingestion;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Ingestion;

/// <summary>
/// Two weeks of a bank's telephone queue, read by a profile alone. Data: Service Enterprise Engineering lab, Technion; the
/// figures are counted from the file by its published definitions.
/// </summary>
public sealed class BankOfFebruary1999
{
    private readonly Lazy<List<UsageRow>> rows = new(Read);

    [Fact]
    public void rows_that_are_no_contacts_are_counted_by_reason()
    {
        var filtered = rows.Value.OfType<UsageRow.Filtered>().CountBy(row => row.Reason).ToDictionary();

        Assert.Equal(17_456, rows.Value.Count);
        Assert.Equal(143, filtered["phantom"]);
        Assert.Equal(1_023, filtered["left-in-menu"]);
        Assert.Empty(rows.Value.OfType<UsageRow.Rejected>());
    }

    [Fact]
    public void offered_answered_and_abandoned_are_those_of_the_lab()
    {
        var contacts = Contacts();

        Assert.Equal(16_290, contacts.Count);
        Assert.Equal(14_405, contacts.Count(contact => contact.IsAnswered));
        Assert.Equal(1_885, contacts.Count(contact => contact.Outcome == Outcome.Abandoned));
        Assert.Equal(9_163, contacts.Count(contact => contact.IsAnswered && contact.WaitSeconds <= 20));
        Assert.Equal(651, contacts.Count(contact => !contact.IsAnswered && contact.WaitSeconds <= 20));
    }

    [Fact]
    public void printed_durations_win_over_differences_of_stamps()
    {
        var contacts = Contacts();

        Assert.Equal(2_403_563, contacts.Sum(contact => contact.TalkSeconds));
        Assert.Equal(495_609, contacts.Where(contact => contact.IsAnswered).Sum(contact => contact.WaitSeconds));
        Assert.Equal(108_111, contacts.Where(contact => !contact.IsAnswered).Sum(contact => contact.WaitSeconds));
    }

    [Fact]
    public void calls_over_midnight_end_on_the_next_day()
    {
        Assert.All(Contacts(), contact => Assert.InRange(contact.ConnectedSeconds, 0, 6 * 3_600));
        Assert.Contains(Warnings(), warning => warning == WarningCodes.MidnightWrap);
    }

    [Fact]
    public void every_call_has_an_id_of_its_own() =>
        Assert.Equal(16_290, Contacts().Select(contact => contact.Id).Distinct(StringComparer.Ordinal).Count());

    private List<Contact> Contacts() => [.. rows.Value.OfType<UsageRow.Accepted>().Select(row => row.Contact)];

    private IEnumerable<string> Warnings() => rows.Value.OfType<UsageRow.Accepted>().SelectMany(row => row.Warnings);

    internal static List<UsageRow> Read()
    {
        var file = SharedData.Find("anonymous_bank_feb1999_first_half", "february_1999_days_01_14.tsv");
        var profile = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs/profiles/bank-telephone-queue.json"));
        using var stream = File.OpenRead(file);
        return
        [
            .. UsageFile.Read(
                stream,
                Reading.Profile("delimited", profile, "Asia/Jerusalem"),
                "bank",
                ReadLimits.Default,
                []
            ),
        ];
    }
}
