using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;

namespace Bpo.Billing.Invoicing;

/// <summary>
/// Service credits as negative lines before tax. A credit is a price adjustment: it lowers the taxable base of the fees it
/// stands behind, category by category (largest remainder).
/// </summary>
internal static class CreditLines
{
    public static IEnumerable<ChargeLine> Of(
        SlaCredit credit,
        IReadOnlyList<ChargeLine> lines,
        Terms terms,
        Period period
    )
    {
        var service = terms.Slas.FirstOrDefault(sla => sla.Id == credit.Sla)?.Service;
        var scope = Scope(service, lines);
        if (scope.Count == 0 || credit.Credit.IsZero)
        {
            return [];
        }

        var byTax = scope.GroupBy(line => (line.TaxCategory, line.TaxRate)).ToList();
        var weights = byTax.Select(group => Math.Max(0, group.Sum(line => line.Amount.Amount))).ToList();
        var parts = Split.ByWeights(-credit.Credit, weights);
        var id = $"{credit.Sla}/{credit.Clause}";
        return byTax
            .Select((group, index) => (group.Key, Amount: parts[index], Lines: group.ToList()))
            .Where(part => !part.Amount.IsZero)
            .Select(part => new ChargeLine
            {
                Id = byTax.Count == 1 ? id : $"{id}/{part.Key.TaxCategory}{Rating.Digits.Plain(part.Key.TaxRate)}",
                Charge = credit.Sla,
                Kind = WordOf(credit.Kind),
                Description = Explanation.Of("line." + WordOf(credit.Kind), credit.Sla),
                Exact = byTax.Count == 1 ? -credit.Exact : part.Amount.Amount,
                Amount = part.Amount,
                Clause = credit.Clause,
                TermsFrom = terms.EffectiveFrom,
                Span = period,
                Service = service,
                TaxCategory = part.Key.TaxCategory,
                TaxRate = part.Key.TaxRate,
                Steps = [.. credit.Steps.Select(StepOf)],
                Shares = SharesOf(part.Amount, part.Lines),
            });
    }

    /// <summary>The at-risk lines of the level's service; all at-risk lines where it has none; all lines at last.</summary>
    private static List<ChargeLine> Scope(string? service, IReadOnlyList<ChargeLine> lines)
    {
        var atRisk = lines.Where(line => line.AtRisk).ToList();
        var ofService = atRisk.Where(line => service is not null && line.Service == service).ToList();
        return ofService.Count > 0 ? ofService
            : atRisk.Count > 0 ? atRisk
            : [.. lines];
    }

    private static List<LineShare> SharesOf(Money amount, IReadOnlyList<ChargeLine> scope)
    {
        var parts = Split.ByWeights(amount, [.. scope.Select(line => Math.Max(0, line.Amount.Amount))]);
        return
        [
            .. scope
                .Select((line, index) => (line.Charge, Part: parts[index]))
                .GroupBy(share => share.Charge, share => share.Part, StringComparer.Ordinal)
                .Select(charge => new LineShare(charge.Key, Money.Sum(charge, amount.Currency))),
        ];
    }

    private static PricingStep StepOf(CreditStep step) => new(step.Step, step.Before, step.After, step.Explanation);

    private static string WordOf(CreditKind kind) =>
        kind switch
        {
            CreditKind.EarnBack => LineKinds.EarnBack,
            CreditKind.Bonus => LineKinds.Bonus,
            _ => LineKinds.Credit,
        };
}
