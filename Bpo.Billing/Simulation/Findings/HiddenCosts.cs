using Bpo.Billing.Rating.WhatIf;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;

namespace Bpo.Billing.Simulation.Findings;

/// <summary>
/// What the fees of the real months hold beside units at their price. Rounding and minimums are each the difference to the
/// same terms without them; the others stand in the lines and their steps. Shares may overlap, so they are not summed.
/// </summary>
internal static class HiddenCosts
{
    public static IReadOnlyList<HiddenCost> Of(
        SimulatedCost cost,
        IReadOnlyList<AlternativeResult.Month> months,
        Money fees
    )
    {
        var lines = months.SelectMany(month => month.Lines).ToList();
        var found = new (HiddenCostKind Kind, Money? Amount)[]
        {
            (HiddenCostKind.Rounding, fees - cost.Without(counts => counts.PerSecond)),
            (HiddenCostKind.Minimums, fees - cost.Without(counts => counts.WithoutMinimums)),
            (HiddenCostKind.ConnectFees, OfSteps(lines, "connect-fee", fees.Currency)),
            (HiddenCostKind.Premiums, OfSteps(lines, "premiums", fees.Currency)),
            (HiddenCostKind.Standing, OfLines(lines, fees.Currency, "fixed", "one-off")),
            (HiddenCostKind.PassThrough, OfLines(lines, fees.Currency, "pass-through")),
        };
        return
        [
            .. from entry in found
            where entry.Amount is { IsZero: false } || (entry.Amount is not null && IsClause(entry.Kind))
            select new HiddenCost(
                entry.Kind,
                entry.Amount!.Value,
                Share(entry.Amount.Value, fees),
                entry.Kind == HiddenCostKind.Rounding ? RoundedUp(cost, fees.Currency) : null
            ),
        ];
    }

    private static Money RoundedUp(SimulatedCost cost, Currency currency) =>
        Money.Sum(
            cost.Parts.Where(part => part.Counts.PerSecond is not null)
                .Select(part => Minutes(part.Counts.Counted, currency) - Minutes(part.Counts.PerSecond!, currency)),
            currency
        );

    private static Money Minutes(CountedUsage usage, Currency currency) =>
        OfLines(usage.Bill().Lines, currency, "per-minute");

    /// <summary>These are shown at zero too: the clause is there and did nothing.</summary>
    private static bool IsClause(HiddenCostKind kind) => kind is HiddenCostKind.Rounding or HiddenCostKind.Minimums;

    private static Money OfSteps(IEnumerable<ChargeLine> lines, string step, Currency currency) =>
        Money.Round(
            lines.SelectMany(line => line.Steps).Where(taken => taken.Step == step).Sum(taken => taken.Out),
            currency
        );

    private static Money OfLines(IEnumerable<ChargeLine> lines, Currency currency, params string[] kinds) =>
        Money.Sum(
            lines.Where(line => kinds.Contains(line.Kind, StringComparer.Ordinal)).Select(line => line.Amount),
            currency
        );

    private static decimal? Share(Money part, Money whole) =>
        whole.IsZero ? null : (decimal)part.Minor * 100 / whole.Minor;
}
