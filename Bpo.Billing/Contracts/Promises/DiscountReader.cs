using Bpo.Domain.Pricing.Promises;

namespace Bpo.Billing.Contracts.Promises;

/// <summary>Reads one discount.</summary>
internal static class DiscountReader
{
    private static readonly IReadOnlyDictionary<string, DiscountReason> Reasons = new Dictionary<
        string,
        DiscountReason
    >(StringComparer.Ordinal)
    {
        ["prepaid"] = DiscountReason.Prepaid,
        ["referral"] = DiscountReason.Referral,
        ["promotion"] = DiscountReason.Promotion,
        ["volume"] = DiscountReason.Volume,
        ["other"] = DiscountReason.Other,
    };

    /// <summary>The field says both "sequential" and "multiplicative" for the same thing.</summary>
    private static readonly IReadOnlyDictionary<string, DiscountStacking> Stackings = new Dictionary<
        string,
        DiscountStacking
    >(StringComparer.Ordinal)
    {
        ["sequential"] = DiscountStacking.Sequential,
        ["multiplicative"] = DiscountStacking.Sequential,
        ["additive"] = DiscountStacking.Additive,
    };

    public static Discount Read(TermsNode node, int index)
    {
        var (from, until) = node.Span();
        var discount = new Discount(
            node.OptionalText("id") ?? $"discount-{index + 1}",
            node.OptionalPercent("percent"),
            node.OptionalNotNegative("amount"),
            node.ChargeIds(),
            node.OptionalWord("reason", Reasons) ?? DiscountReason.Other,
            node.OptionalWord("stacking", Stackings) ?? default,
            from,
            until
        );
        if (node.Has("percent") == node.Has("amount"))
        {
            node.Fault("percent", "required", "A discount is either a percentage or an amount.");
        }

        node.Close();
        return discount;
    }
}
