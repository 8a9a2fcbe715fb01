using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing.Promises;

namespace Bpo.Billing.Invoicing;

/// <summary>What goes back at one rate of tax, in minor units.</summary>
internal sealed record RefundShare(string? Category, decimal Rate, long Net, long Tax)
{
    public long Gross => Net + Tax;

    public static IReadOnlyList<RefundShare> Of(RefundRequest request) =>
        [
            .. request
                .Billed.GroupBy(line => (Category: line.TaxCategory, Rate: line.TaxRate))
                .Select(group => new RefundShare(group.Key.Category, group.Key.Rate, NetOf(group, request), 0))
                .Where(share => share.Net > 0)
                .Select(share => share with { Tax = TaxOf(share, request) }),
        ];

    /// <summary>Less than the whole: shared by what each rate would get, tax taken out of each part.</summary>
    public static IReadOnlyList<RefundShare> Cut(IReadOnlyList<RefundShare> shares, Money due)
    {
        var grosses = Split.ByWeights(due, [.. shares.Select(share => (decimal)share.Gross)]);
        return
        [
            .. shares.Select(
                (share, index) =>
                {
                    var exact = grosses[index].Amount * share.Rate / (100 + share.Rate);
                    var tax = Money.Round(exact, due.Currency).Minor;
                    return share with { Net = grosses[index].Minor - tax, Tax = tax };
                }
            ),
        ];
    }

    /// <summary>The clause's share of its charges, rounded once.</summary>
    private static long NetOf(IEnumerable<ChargeLine> lines, RefundRequest request) =>
        Money
            .Round(
                lines.Sum(line => Covered(line, request.Clause.Charges)) * request.Clause.Percent / 100,
                request.Paid.Currency
            )
            .Minor;

    /// <summary>Where tax was taken out of a price, the shares are still gross: the line bears it in proportion.</summary>
    private static decimal Covered(ChargeLine line, IReadOnlyList<string> charges)
    {
        var whole = line.Shares.Sum(share => share.Amount.Minor);
        var own = line
            .Shares.Where(share => ChargeScope.Covers(charges, share.Charge))
            .Sum(share => share.Amount.Minor);
        return whole != 0 ? line.Amount.Amount * own / whole
            : ChargeScope.Covers(charges, line.Charge) ? line.Amount.Amount
            : 0;
    }

    /// <summary>All of a rate takes all of its tax back, to the cent that was charged.</summary>
    private static long TaxOf(RefundShare share, RefundRequest request)
    {
        var row = request.Taxes.FirstOrDefault(tax => tax.Category == share.Category && tax.Rate == share.Rate);
        return row is not null && row.Base.Minor == share.Net
            ? row.Amount.Minor
            : Money
                .Round(Money.OfMinor(share.Net, request.Paid.Currency).Amount * share.Rate / 100, request.Paid.Currency)
                .Minor;
    }
}
