using System.Text;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Detection;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion.Calls;

namespace Bpo.Tests.Ingestion.Switches;

/// <summary>
/// One morning of three calls as every switch writes it: one answered after 12 s for 90 s, one lost after 25 s, and one answered
/// after 10 s and passed on, 90 s in all.
/// </summary>
public sealed class GoldenFiles
{
    /// <summary>Format, file, the rules of the answered and the transferred call, and how the lost one ended.</summary>
    public static TheoryData<string, string, string, string, Outcome> All =>
        new()
        {
            { "asterisk-queue-log", ".txt", "queue", "queue", Outcome.Abandoned },
            { "asterisk-queue-log-table", ".csv", "queue", "queue", Outcome.Abandoned },
            { "asterisk-cdr-csv", ".csv", "one-leg", "transfer", Outcome.NoAnswer },
            { "asterisk-cdr-custom", ".csv", "one-leg", "transfer", Outcome.NoAnswer },
            { "freepbx-cdr", ".csv", "one-leg", "transfer", Outcome.NoAnswer },
            { "pbxware-cdr", ".csv", "one-leg", "transfer", Outcome.NoAnswer },
            { "freeswitch-csv", ".csv", "one-leg", "transfer", Outcome.NoAnswer },
            { "freeswitch-json", ".json", "one-leg", "transfer", Outcome.NoAnswer },
            { "freeswitch-xml", ".xml", "one-leg", "transfer", Outcome.NoAnswer },
            { "fusionpbx-cdr", ".csv", "queue", "transfer", Outcome.Abandoned },
            { "freeswitch-callcenter-events", ".ndjson", "queue", "queue", Outcome.Abandoned },
            { "3cx-cdr", ".txt", "one-leg", "transfer", Outcome.NoAnswer },
            { "cisco-cucm-cdr", ".csv", "one-leg", "transfer", Outcome.NoAnswer },
        };

    [Theory]
    [MemberData(nameof(All))]
    public void say_the_same_three_contacts(
        string format,
        string extension,
        string answered,
        string passed,
        Outcome lost
    )
    {
        var contacts = Reading
            .Rows(format, Read(format, extension))
            .Contacts()
            .OrderBy(contact => contact.EnqueuedAt)
            .ToList();

        Assert.Equal(
            [
                $"09:00:00 Answered 12 90 {answered}",
                $"09:10:00 {lost} 25 0 {contacts[1].Rule()}",
                $"09:20:00 Answered 10 90 {passed}",
            ],
            contacts.Select(contact =>
                $"{contact.EnqueuedAt.ToOffset(TimeSpan.FromHours(2)):HH:mm:ss} {contact.Outcome} {contact.WaitSeconds} {contact.TalkSeconds} {contact.Rule()}"
            )
        );
        Assert.Equal(["4930111", "4930222", "4930333"], contacts.Select(contact => contact.Customer));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void lose_no_row_and_set_none_aside(
        string format,
        string extension,
        string answered,
        string passed,
        Outcome lost
    )
    {
        var rows = Reading.Rows(format, Read(format, extension));

        Assert.Empty(rows.OfType<UsageRow.Rejected>());
        Assert.Empty(rows.OfType<UsageRow.Refused>());
        Assert.Equal([answered, passed], rows.Contacts().Where(contact => contact.IsAnswered).Select(Told.Rule));
        Assert.DoesNotContain(rows.Contacts(), contact => contact.IsAnswered && contact.Outcome == lost);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void are_recognised_by_their_first_lines(
        string format,
        string extension,
        string answered,
        string passed,
        Outcome lost
    )
    {
        var bytes = Read(format, extension);
        var guesses = FormatGuess.Of(HeadText.Read("", bytes, EncodingGuess.Of(bytes), isWhole: true));

        Assert.True(guesses[0].Format.Name == format, $"{guesses[0].Format.Name} for {answered}, {passed}, {lost}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void say_the_same_after_a_mark_and_with_other_line_ends(
        string format,
        string extension,
        string answered,
        string passed,
        Outcome lost
    )
    {
        var text = Encoding.UTF8.GetString(Read(format, extension)).ReplaceLineEndings("\r\n");

        var contacts = Reading.Rows(format, $"\uFEFF{text}").Contacts();

        Assert.Equal([answered, passed], contacts.Where(contact => contact.IsAnswered).Select(Told.Rule));
        Assert.Single(contacts, contact => contact.Outcome == lost);
    }

    internal static byte[] Read(string format, string extension) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Ingestion/Golden/Switches", $"{format}{extension}"));
}
