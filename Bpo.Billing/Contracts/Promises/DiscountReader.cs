using Bpo.Domain.Pricing.Promises;

namespace Bpo.Billing.Contracts.Promises;

/// <summary>Reads one discount.</summary>
internal static class DiscountReader
{
    /// <summary>Of which a discount has exactly one.</summary>
    private static readonly string[] Forms = ["percent", "amount", "steps"];

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
        )
        {
            Steps = [.. node.Children("steps").Select(ReadStep)],
            Prepaid = [.. node.Children("prepaid").Select(ReadPrepaid)],
        };
        if (Forms.Count(node.Has) != 1)
        {
            node.Fault("percent", "required", "A discount is a percentage, an amount or steps of percentages.");
        }

        for (var step = 1; step < discount.Steps.Count; step++)
        {
            if (discount.Steps[step].From <= discount.Steps[step - 1].From)
            {
                node.Fault($"steps/{step}/from", "order", "Each step begins above the one before it.");
            }
        }

        if (discount.Prepaid.Count > 0 && (discount.Reason != DiscountReason.Prepaid || discount.Steps.Count == 0))
        {
            node.Fault("prepaid", "conflict", "Months paid ahead belong to a prepaid discount with steps.");
        }

        node.Close();
        return discount;
    }

    private static DiscountStep ReadStep(TermsNode node)
    {
        var step = new DiscountStep(node.NotNegative("from"), node.Percent("percent"));
        node.Close();
        return step;
    }

    private static PrepaidMonths ReadPrepaid(TermsNode node)
    {
        var prepaid = new PrepaidMonths(node.Date("from"), node.Integer("months", minimum: 1));
        node.Close();
        return prepaid;
    }
}
