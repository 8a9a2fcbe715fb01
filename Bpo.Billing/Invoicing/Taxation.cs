using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;

namespace Bpo.Billing.Invoicing;

/// <summary>
/// Tax by category and rate. Each row is rounded once and the total is the sum of the rows (EN 16931, BR-CO-14), so that no
/// line's rounding leaks into the tax.
/// </summary>
internal static class Taxation
{
    public static IReadOnlyList<TaxLine> On(IReadOnlyList<ChargeLine> lines, Currency currency) =>
        [
            .. lines
                .Where(line => line.TaxCategory is not null)
                .GroupBy(line => (Category: line.TaxCategory!, Rate: line.TaxRate))
                .OrderByDescending(group => group.Key.Rate)
                .ThenBy(group => group.Key.Category, StringComparer.Ordinal)
                .Select(group =>
                {
                    var taxable = Money.Sum(group.Select(line => line.Amount), currency);
                    var tax = Money.Round(taxable.Amount * group.Key.Rate / 100, currency);
                    return new TaxLine(group.Key.Category, group.Key.Rate, taxable, tax);
                }),
        ];

    /// <summary>
    /// Takes the tax out of prices that include it: the tax of a category is rounded once, and what is left is shared among
    /// its lines by largest remainder, so that net, tax and gross agree to the cent.
    /// </summary>
    public static (IReadOnlyList<ChargeLine> Lines, IReadOnlyList<TaxLine> Taxes) Inside(
        IReadOnlyList<ChargeLine> lines,
        Currency currency
    )
    {
        var net = lines.ToArray();
        var taxes = new List<TaxLine>();
        var groups = Enumerable
            .Range(0, lines.Count)
            .Where(index => lines[index].TaxCategory is not null)
            .GroupBy(index => (Category: lines[index].TaxCategory!, Rate: lines[index].TaxRate))
            .OrderByDescending(group => group.Key.Rate);
        foreach (var group in groups)
        {
            var gross = Money.Sum(group.Select(index => lines[index].Amount), currency);
            var tax = Money.Round(gross.Amount * group.Key.Rate / (100 + group.Key.Rate), currency);
            taxes.Add(new TaxLine(group.Key.Category, group.Key.Rate, gross - tax, tax));
            TakeOut([.. group], tax, group.Key.Rate, net);
        }

        return (net, taxes);
    }

    private static void TakeOut(IReadOnlyList<int> indexes, Money tax, decimal rate, ChargeLine[] lines)
    {
        var exact = indexes.Select(index => lines[index].Amount.Amount * rate / (100 + rate)).ToList();
        var parts = LargestRemainder.Round(exact, tax);
        for (var at = 0; at < indexes.Count; at++)
        {
            var line = lines[indexes[at]];
            var net = line.Amount - parts[at];
            var explain = Explanation.Of(
                "tax-included",
                rate.ToString(System.Globalization.CultureInfo.InvariantCulture)
            );
            lines[indexes[at]] = line with
            {
                Amount = net,
                Steps = [.. line.Steps, new PricingStep("tax-included", line.Amount.Amount, net.Amount, explain)],
            };
        }
    }
}
