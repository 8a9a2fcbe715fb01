using Bpo.Billing.Ingestion;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Ingestion;

/// <summary>Published examples of the vendors' own records, one to five each; what they print is what must be billed.</summary>
public sealed class SamplesOfVendors
{
    [Fact]
    public void an_amazon_connect_record_carries_wait_talk_and_wrap_up()
    {
        var contact = One("amazon_connect_ctr_1.json", "amazon-connect");

        Assert.Equal(
            ("Chinese CSR", 5, 14, 10),
            (contact.Queue, contact.WaitSeconds, contact.TalkSeconds, contact.WrapSeconds)
        );
        Assert.Equal(new DateTimeOffset(2020, 3, 31, 16, 20, 11, TimeSpan.Zero), contact.EnqueuedAt);
        Assert.True(contact.IsAnswered);
    }

    [Fact]
    public void wrap_up_of_an_agent_who_never_answered_is_not_counted()
    {
        var contact = One("genesys_conversation_detail_1.json", "genesys-cloud");

        Assert.Equal(
            ("Queue A", 12, 374, 3),
            (contact.Queue, contact.WaitSeconds, contact.TalkSeconds, contact.WrapSeconds)
        );
        Assert.Equal("2eb54224-120e-47b0-aab1-8c2daeac20d9", contact.Agent);
    }

    [Fact]
    public void talkdesk_reads_six_seconds_from_a_fraction_of_a_day()
    {
        var contact = One("talkdesk_calls_old_payload.json", "talkdesk", """{"payload":"old"}""");

        Assert.Equal((6, 5), (contact.TalkSeconds, contact.WaitSeconds));
    }

    [Fact]
    public void talkdesk_reads_seconds_as_seconds() =>
        Assert.Equal(20, One("talkdesk_calls_new_payload.json", "talkdesk").TalkSeconds);

    [Fact]
    public void talkdesk_of_the_other_payload_is_set_aside_and_never_read_as_zero() =>
        Assert.Equal("call_id", Read("talkdesk_calls_old_payload.json", "talkdesk", null).Rejected().Column);

    [Fact]
    public void twilio_bills_a_failed_call_nothing_and_keeps_the_price_of_the_other()
    {
        var contacts = Read("twilio_calls.json", "twilio", null)
            .OfType<UsageRow.Accepted>()
            .Select(row => row.Contact)
            .ToList();

        Assert.Equal(
            [(Outcome.Failed, 0, null), (Outcome.Answered, 15, 0.03m)],
            contacts.Select(c => (c.Outcome, c.TalkSeconds, c.Cost))
        );
    }

    private static Contact One(string file, string format, string? profile = null) =>
        Read(file, format, profile).Accepted().Contact;

    private static List<UsageRow> Read(string file, string format, string? profile) =>
        Reading.Rows(format, File.ReadAllBytes(SharedData.Find("vendor_samples", file)), profile);
}
