using System.Globalization;
using Bpo.Billing.Contracts;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Tests.Ingestion;

/// <summary>Small files of each service, written for these tests, against contacts counted by hand from them.</summary>
public sealed class CloudFormatsReadAsCounted
{
    private const string Folder = "Ingestion/Golden/cloud";

    private static readonly IReadOnlyList<string> Expected = File.ReadAllLines(Golden("expected.txt"));

    public static TheoryData<string> Cases =>
        [.. Expected.Where(line => line.StartsWith("== ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void every_record_becomes_what_it_says(string heading)
    {
        var words = heading.Split(' ', 4);
        var expected = Expected
            .SkipWhile(line => line != heading)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("== ", StringComparison.Ordinal));

        var rows = Reading.Rows(words[2], Delivery(words[1]), words.Length > 3 ? words[3] : null);

        Assert.Equal(expected, rows.Where(row => row is not UsageRow.Skipped).Select(Describe));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void every_file_is_recognised(string heading)
    {
        var words = heading.Split(' ', 4);

        Assert.Equal(
            words[2],
            FileDetector
                .Detect(words[1], Delivery(words[1]), isWhole: true, DetectionWish.None)
                .Match(proposal => proposal.Format, problem => problem.Code)
        );
    }

    /// <summary>A zip stands for the tables of its name, packed as one delivery.</summary>
    private static byte[] Delivery(string name) =>
        name.EndsWith(".zip", StringComparison.Ordinal)
            ? Zip.Pack([
                .. Directory
                    .EnumerateFiles(Path.GetDirectoryName(Golden(name))!, $"{Path.GetFileNameWithoutExtension(name)}-*")
                    .Order(StringComparer.Ordinal)
                    .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file))),
            ])
            : File.ReadAllBytes(Golden(name));

    private static string Golden(string name) => Path.Combine(AppContext.BaseDirectory, Folder, name);

    private static string Describe(UsageRow row) =>
        row switch
        {
            UsageRow.Accepted { Contact: var contact } => string.Join(
                ' ',
                contact.Id,
                Word(TermsWords.Channels, contact.Channel),
                Word(TermsWords.Directions, contact.Direction),
                Word(TermsWords.Outcomes, contact.Outcome),
                contact.Queue.Length == 0 ? "-" : contact.Queue,
                contact.Agent.Length == 0 ? "-" : contact.Agent,
                contact.EnqueuedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                $"wait {contact.WaitSeconds} ring {contact.RingSeconds} talk {contact.TalkSeconds} hold {contact.HoldSeconds}",
                $"wrap {contact.WrapSeconds}{(contact.Transferred ? " transferred" : "")}{(contact.Reopened ? " reopened" : "")}"
            ),
            UsageRow.Held held => $"held {held.ContactId} {held.Reason}",
            UsageRow.Filtered filtered => $"filtered {filtered.Reason}",
            UsageRow.Rejected rejected => $"rejected {rejected.Column} {rejected.Code}",
            UsageRow.Refused refused => $"refused {refused.Problem.Code}",
            _ => "",
        };

    private static string Word<T>(IReadOnlyDictionary<string, T> words, T value) =>
        words.First(word => EqualityComparer<T>.Default.Equals(word.Value, value)).Key;
}
