using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Promises;

namespace Bpo.Billing.Rating.Steps;

/// <summary>Turns a priced span into a line: the one place where its amount is rounded.</summary>
internal static class ChargeLines
{
    public static ChargeLine Of(PricedSpan priced)
    {
        var span = priced.Span;
        var charge = span.Charge;
        var amount = Money.Round(priced.Exact.Value, span.Terms.Currency);
        var tax = TaxOf(charge, span.Terms);
        return new ChargeLine
        {
            Id = span.LineId,
            Charge = charge.Id,
            Kind = charge.Kind,
            Description =
                charge.Name.Length > 0 ? Explanation.Text(charge.Name) : Explanation.Of("kind." + charge.Kind),
            Quantity = priced.Quantity.Value,
            Unit = charge.Unit,
            Price = priced.Price,
            Exact = priced.Exact.Value,
            Amount = amount,
            Clause = span.Clause,
            TermsFrom = span.Terms.EffectiveFrom,
            Span = span.Days,
            Service = charge.Service,
            AtRisk = charge.AtRisk,
            TaxCategory = tax?.Category,
            TaxRate = tax?.Rate ?? 0,
            Contacts = priced.Contacts,
            Steps = priced.Steps,
            Shares = [new LineShare(charge.Id, amount)],
        };
    }

    /// <summary>The charge's own category, else the first tax rule that names the charge; null when none does.</summary>
    private static TaxRule? TaxOf(Charge charge, Terms terms) =>
        charge.TaxCategory is { } category
            ? terms.Invoicing.Taxes.FirstOrDefault(rule => rule.Category == category)
                ?? new TaxRule(category, 0, ChargeScope.All)
            : terms.Invoicing.Taxes.FirstOrDefault(rule => ChargeScope.Covers(rule.Charges, charge.Id));
}
