using Bpo.Billing.Contracts.Charges;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Promises;

namespace Bpo.Billing.Contracts.Promises;

/// <summary>Reads minimums, maximums, discounts and indexation.</summary>
internal static class CommitmentsReader
{
    public static Commitments Read(TermsNode? node)
    {
        if (node is null)
        {
            return Commitments.None;
        }

        var commitments = new Commitments
        {
            Minimums =
            [
                .. node.Children("minimums").Select((bound, index) => ReadBound(bound, $"minimum-{index + 1}")),
            ],
            Maximums =
            [
                .. node.Children("maximums").Select((bound, index) => ReadBound(bound, $"maximum-{index + 1}")),
            ],
            Discounts = [.. node.Children("discounts").Select(DiscountReader.Read)],
            Indexation = node.Child("indexation") is { } indexation ? IndexationReader.Read(indexation) : null,
            ForecastFloorPercent = node.OptionalPercent("forecastFloorPercent", to: 200),
        };
        node.Close();
        return commitments;
    }

    private static SpendBound ReadBound(TermsNode node, string standInId)
    {
        var factor = node.OptionalNotNegative("overageFactor") ?? 1;
        var bound = new SpendBound(
            node.OptionalText("id") ?? standInId,
            node.NotNegative("amount"),
            node.ChargeIds(),
            node.OptionalWord("per", StaffCharges.Cycles) ?? default,
            node.OptionalFlag("prorate") ?? true,
            factor
        );
        node.Close();
        return bound;
    }
}
