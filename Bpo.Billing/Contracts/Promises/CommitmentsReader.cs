using Bpo.Billing.Contracts.Charges;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Promises;

namespace Bpo.Billing.Contracts.Promises;

/// <summary>Reads minimums, maximums, discounts and indexation.</summary>
internal static class CommitmentsReader
{
    private static readonly IReadOnlyDictionary<string, BoundCycle> BoundCycles = new Dictionary<string, BoundCycle>(
        StringComparer.Ordinal
    )
    {
        ["calendar"] = BoundCycle.Calendar,
        ["contract"] = BoundCycle.Contract,
    };

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
            Prepayments = [.. node.Children("prepayments").Select(PrepaymentReader.Read)],
            Refunds = [.. node.Children("refunds").Select(RefundReader.Read)],
            Indexation = node.Child("indexation") is { } indexation ? IndexationReader.Read(indexation) : null,
            CurrencyClause = node.Child("currencyClause") is { } clause ? CurrencyClauseReader.Read(clause) : null,
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
        )
        {
            Cycle = node.OptionalWord("cycle", BoundCycles) ?? default,
            Start = node.OptionalDate("start"),
            Ramp = [.. node.Children("ramp").Select(ReadStep)],
        };
        for (var index = 1; index < bound.Ramp.Count; index++)
        {
            if (bound.Ramp[index].Month <= bound.Ramp[index - 1].Month)
            {
                node.Fault($"ramp/{index}/month", "order", "Each step begins after the one before it.");
            }
        }

        node.Close();
        return bound;
    }

    private static RampStep ReadStep(TermsNode node)
    {
        var step = new RampStep(node.Integer("month", minimum: 1), node.NotNegative("amount"));
        node.Close();
        return step;
    }
}
