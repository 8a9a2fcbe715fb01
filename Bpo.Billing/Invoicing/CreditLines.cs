using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;

namespace Bpo.Billing.Invoicing;

/// <summary>
/// Service credits as negative lines before tax. A credit is a price adjustment: it lowers the taxable base of the fees it
/// stands behind, category by category.
/// </summary>
internal static class CreditLines
{
    public static IEnumerable<ChargeLine> Of(
        CreditClaim credit,
        IReadOnlyList<ChargeLine> lines,
        Terms terms,
        Period period
    )
    {
        var scope = Scope(credit, lines);
        if (scope.Count == 0 || credit.Amount.IsZero)
        {
            return [];
        }

        var byTax = scope.GroupBy(line => (line.TaxCategory, line.TaxRate)).ToList();
        var weights = byTax.Select(group => Math.Max(0, group.Sum(line => line.Amount.Amount))).ToList();
        var parts = Split.ByWeights(-credit.Amount, weights);
        return byTax
            .Select((group, index) => (group.Key, Amount: parts[index], Lines: group.ToList()))
            .Where(part => !part.Amount.IsZero)
            .Select(part => Line(credit, part.Key, part.Amount, part.Lines, terms, period, byTax.Count == 1));
    }

    /// <summary>The at-risk lines of the credit's service; all at-risk lines where the service has none; all lines at last.</summary>
    private static List<ChargeLine> Scope(CreditClaim credit, IReadOnlyList<ChargeLine> lines)
    {
        var atRisk = lines.Where(line => line.AtRisk).ToList();
        var ofService = atRisk.Where(line => credit.Service is not null && line.Service == credit.Service).ToList();
        return ofService.Count > 0 ? ofService
            : atRisk.Count > 0 ? atRisk
            : [.. lines];
    }

    private static ChargeLine Line(
        CreditClaim credit,
        (string? Category, decimal Rate) tax,
        Money amount,
        IReadOnlyList<ChargeLine> scope,
        Terms terms,
        Period period,
        bool isOnly
    )
    {
        var id = $"{credit.Sla}/{period.From:yyyy-MM-dd}";
        var shares = Split.ByWeights(amount, [.. scope.Select(line => Math.Max(0, line.Amount.Amount))]);
        return new ChargeLine
        {
            Id = isOnly
                ? id
                : $"{id}/{tax.Category}{tax.Rate.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
            Charge = credit.Sla,
            Kind = amount.Minor < 0 ? LineKinds.Credit : LineKinds.Bonus,
            Description = credit.Description,
            Exact = amount.Amount,
            Amount = amount,
            Clause = credit.Clause,
            TermsFrom = terms.EffectiveFrom,
            Span = period,
            Service = credit.Service,
            TaxCategory = tax.Category,
            TaxRate = tax.Rate,
            Steps = credit.Steps,
            Shares =
            [
                .. scope
                    .Select((line, index) => (line.Charge, Part: shares[index]))
                    .GroupBy(share => share.Charge, share => share.Part, StringComparer.Ordinal)
                    .Select(charge => new LineShare(charge.Key, Money.Sum(charge, amount.Currency))),
            ],
        };
    }
}
