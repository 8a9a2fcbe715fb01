using System.Globalization;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing.Promises;
using Bpo.Domain.Time;

namespace Bpo.Billing.Invoicing;

/// <summary>
/// Second taxes and public levies, each rounded once, on what its charges come to with their share of discounts, commitments
/// and credits. Corrections of earlier months bring their own levy along.
/// </summary>
internal static class LevyLines
{
    /// <param name="lines">Without tax.</param>
    public static IEnumerable<ChargeLine> On(IReadOnlyList<ChargeLine> lines, Terms terms, Period period) =>
        terms
            .Invoicing.Levies.Select((levy, index) => Of(levy, index, lines, terms, period))
            .Where(line => !line.Amount.IsZero);

    private static ChargeLine Of(Levy levy, int index, IReadOnlyList<ChargeLine> lines, Terms terms, Period period)
    {
        var parts = lines
            .Where(line => line.Kind != LineKinds.Adjustment)
            .SelectMany(line => Parts(line, levy))
            .GroupBy(part => part.Charge, part => part.Amount, StringComparer.Ordinal)
            .Select(charge => (charge.Key, Amount: charge.Sum()))
            .ToList();
        var (basis, currency) = (parts.Sum(part => part.Amount), terms.Currency);
        var exact = basis * levy.Rate / 100;
        var amount = Money.Round(exact, currency);
        var shares = Split.ByWeights(amount, [.. parts.Select(part => Math.Max(0, part.Amount))]);
        var tax = terms.Invoicing.Taxes.FirstOrDefault(rule => rule.Category == levy.TaxCategory);
        var told = Explanation.Of("levy", Plain(levy.Rate), Plain(basis));
        return new ChargeLine
        {
            Id = $"{levy.Id}/{period.From:yyyy-MM-dd}",
            Charge = levy.Id,
            Kind = LineKinds.Levy,
            Description = Explanation.Text(levy.Name),
            Exact = exact,
            Amount = amount,
            Clause = $"invoicing/levies/{index}",
            TermsFrom = terms.EffectiveFrom,
            Span = period,
            TaxCategory = tax?.Category,
            TaxRate = tax?.Rate ?? 0,
            Steps = [new PricingStep("levy", basis, exact, told)],
            Shares = [.. parts.Select((part, at) => new LineShare(part.Key, shares[at]))],
        };
    }

    /// <summary>Where tax was taken out of a price, the shares are still gross: each bears the tax in proportion.</summary>
    private static IEnumerable<(string Charge, decimal Amount)> Parts(ChargeLine line, Levy levy)
    {
        var whole = line.Shares.Sum(share => share.Amount.Minor);
        return line
            .Shares.Where(share => ChargeScope.Covers(levy.Charges, share.Charge))
            .Select(share =>
                (
                    share.Charge,
                    whole == line.Amount.Minor || whole == 0
                        ? share.Amount.Amount
                        : line.Amount.Amount * share.Amount.Minor / whole
                )
            );
    }

    private static string Plain(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
