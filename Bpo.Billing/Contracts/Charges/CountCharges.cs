using Bpo.Domain.Pricing;

namespace Bpo.Billing.Contracts.Charges;

/// <summary>Reads charges on counted things: contacts, list records.</summary>
internal static class CountCharges
{
    internal static readonly IReadOnlyDictionary<string, ContactCount> Contacts = new Dictionary<string, ContactCount>(
        StringComparer.Ordinal
    )
    {
        ["handled"] = ContactCount.Handled,
        ["connected"] = ContactCount.Connected,
        ["attempted"] = ContactCount.Attempted,
        ["offered"] = ContactCount.Offered,
        ["resolved"] = ContactCount.Resolved,
    };

    private static readonly IReadOnlyDictionary<string, RecordCount> Records = new Dictionary<string, RecordCount>(
        StringComparer.Ordinal
    )
    {
        ["loaded"] = RecordCount.Loaded,
        ["processed"] = RecordCount.Processed,
        ["reached"] = RecordCount.Reached,
    };

    private static readonly IReadOnlyDictionary<string, bool> RepeatKeys = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["customer"] = false,
        ["customer-and-reason"] = true,
    };

    public static Charge PerContact(TermsNode node) =>
        RateReader.WithRate(
            new Charge.PerContact
            {
                Id = node.Text("id"),
                Count = node.OptionalWord("count", Contacts) ?? default,
                MinTalkSeconds = node.OptionalInteger("minTalkSeconds") ?? 0,
                Repeat = node.Child("repeat") is { } repeat ? ReadRepeat(repeat) : null,
            },
            node
        );

    public static Charge PerRecord(TermsNode node) =>
        RateReader.WithRate(
            new Charge.PerRecord
            {
                Id = node.Text("id"),
                Count = node.OptionalWord("count", Records) ?? default,
                Campaign = node.OptionalText("campaign"),
            },
            node
        );

    private static RepeatRule ReadRepeat(TermsNode node)
    {
        var hours = node.Integer("withinHours");
        if (hours > 24 * 366)
        {
            node.Fault("withinHours", "range", "A repeat is looked for within a year at most.");
        }

        var rule = new RepeatRule(hours, node.OptionalWord("key", RepeatKeys) ?? false);
        node.Close();
        return rule;
    }
}
