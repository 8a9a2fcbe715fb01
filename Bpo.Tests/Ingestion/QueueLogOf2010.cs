using System.Text.Json;
using Bpo.Billing.Ingestion;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Ingestion;

/// <summary>A real log of Asterisk 1.6, leg by leg against figures counted by hand from its events.</summary>
public sealed class QueueLogOf2010
{
    [Fact]
    public void closed_legs_are_contacts_with_the_printed_times()
    {
        var expected = Expected()
            .RootElement.GetProperty("legs")
            .EnumerateArray()
            .Where(leg => leg.GetProperty("end").ValueKind == JsonValueKind.Number)
            .ToList();
        var contacts = Rows()
            .OfType<UsageRow.Accepted>()
            .Select(row => row.Contact)
            .ToDictionary(contact => contact.Id);

        Assert.Equal(19, contacts.Count);
        Assert.Equal(expected.Count, contacts.Count);
        foreach (var leg in expected)
        {
            var contact = contacts[
                $"{leg.GetProperty("callid")}:{leg.GetProperty("queue")}:{leg.GetProperty("enter")}"
            ];
            Assert.Equal(leg.GetProperty("kind").GetString(), contact.IsAnswered ? "answered" : "abandoned");
            Assert.Equal(leg.GetProperty("wait").GetInt32(), contact.WaitSeconds);
            Assert.Equal(
                leg.GetProperty("talk") is { ValueKind: JsonValueKind.Number } talk ? talk.GetInt32() : 0,
                contact.TalkSeconds
            );
            Assert.Equal(leg.GetProperty("end").GetInt64(), contact.EndedAt?.ToUnixTimeSeconds());
        }
    }

    [Fact]
    public void answered_and_abandoned_are_counted_from_the_queue()
    {
        var contacts = Rows().OfType<UsageRow.Accepted>().Select(row => row.Contact).ToList();

        Assert.Equal(7, contacts.Count(contact => contact.IsAnswered));
        Assert.Equal(12, contacts.Count(contact => contact.Outcome == Outcome.Abandoned));
        Assert.Equal(138, contacts.Where(contact => contact.IsAnswered).Sum(contact => contact.WaitSeconds));
        Assert.Equal(45, contacts.Sum(contact => contact.TalkSeconds));
    }

    [Fact]
    public void open_legs_are_listed_and_not_counted()
    {
        var held = Rows().OfType<UsageRow.Held>().Select(row => (row.ContactId, row.Reason));

        Assert.Equal(
            [
                ("1266839761.533:9000:1266839770", "still-connected"),
                ("1266839768.534:9000:1266839777", "still-waiting"),
            ],
            held
        );
    }

    [Fact]
    public void every_line_ends_somewhere() => Assert.Equal(278 + 2, Rows().Count);

    private static JsonDocument Expected() =>
        JsonDocument.Parse(File.ReadAllText(SharedData.Find("asterisk_queue_log_2010", "expected.json")));

    private static List<UsageRow> Rows() =>
        Reading.Rows(
            "asterisk-queue-log",
            File.ReadAllBytes(SharedData.Find("asterisk_queue_log_2010", "queue_log")),
            zone: null
        );
}
