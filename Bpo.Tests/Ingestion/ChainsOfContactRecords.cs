using Bpo.Billing.Ingestion;

namespace Bpo.Tests.Ingestion;

public sealed class ChainsOfContactRecords
{
    private const string First =
        """{"ContactId":"a","InitialContactId":null,"PreviousContactId":null,"NextContactId":"b","Channel":"VOICE","InitiationMethod":"INBOUND","InitiationTimestamp":"2026-10-01T09:00:00Z","DisconnectTimestamp":"2026-10-01T09:02:00Z","LastUpdateTimestamp":"2026-10-01T09:03:00Z","Queue":{"Name":"q","EnqueueTimestamp":"2026-10-01T09:00:10Z","Duration":5},"Agent":{"Username":"x","ConnectedToAgentTimestamp":"2026-10-01T09:00:15Z","AgentInteractionDuration":105}}""";

    private const string Second =
        """{"ContactId":"b","InitialContactId":"a","PreviousContactId":"a","NextContactId":null,"Channel":"VOICE","InitiationMethod":"TRANSFER","InitiationTimestamp":"2026-10-01T09:02:00Z","DisconnectTimestamp":"2026-10-01T09:04:00Z","LastUpdateTimestamp":"2026-10-01T09:05:00Z","Queue":{"Name":"r","EnqueueTimestamp":"2026-10-01T09:02:00Z","Duration":10},"Agent":{"Username":"y","ConnectedToAgentTimestamp":"2026-10-01T09:02:10Z","AgentInteractionDuration":110}}""";

    [Theory]
    [InlineData(First + Second)]
    [InlineData(Second + "\n" + First)]
    [InlineData("[" + Second + "," + First + "]")]
    [InlineData(First + First + Second + Second)]
    public void records_of_one_chain_are_one_contact_in_any_order(string text)
    {
        var contact = Reading.Rows("amazon-connect", text).Accepted().Contact;

        Assert.Equal(("a", 5, 215, true), (contact.Id, contact.WaitSeconds, contact.TalkSeconds, contact.Transferred));
    }

    [Theory]
    [InlineData(First, Second)]
    [InlineData(Second, First)]
    public void a_chain_over_two_files_is_held_and_then_one_contact(string earlier, string later)
    {
        var held = Assert.Single(Reading.Rows("amazon-connect", earlier).OfType<UsageRow.Held>());

        var contact = Reading.Rows("amazon-connect", later, held: held.Raw.Split('\n')).Accepted().Contact;

        Assert.Equal(held.ContactId, contact.Id);
        Assert.Equal(215, contact.TalkSeconds);
    }

    [Fact]
    public void a_source_may_count_every_record_by_itself() =>
        Assert.Equal(
            ["a", "b"],
            Reading
                .Rows("amazon-connect", First + Second, """{"transfers":"separate"}""")
                .OfType<UsageRow.Accepted>()
                .Select(row => row.Contact.Id)
        );

    [Fact]
    public void a_later_update_has_the_higher_revision()
    {
        var single = First.Replace("\"b\"", "null", StringComparison.Ordinal);
        var updated = single.Replace("09:03:00Z", "09:30:00Z", StringComparison.Ordinal);

        var revisions = Reading
            .Rows("amazon-connect", updated + single)
            .OfType<UsageRow.Accepted>()
            .Select(r => r.Contact.Revision)
            .ToList();

        Assert.Equal(27 * 60_000, revisions[0] - revisions[1]);
    }
}
