using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Web.Documents;

namespace Bpo.Web.Api.Invoices;

/// <summary>One line with the way to its amount.</summary>
/// <param name="Price">Null when no single price applies (tiers).</param>
/// <param name="Exact">The amount before its one rounding.</param>
/// <param name="Clause">Where it stands in the terms.</param>
/// <param name="Contacts">How many contacts stand behind it.</param>
/// <param name="Corrects">For an adjustment, the first day of the month it corrects.</param>
public sealed record InvoiceLineView(
    int Number,
    string Charge,
    string Kind,
    string Description,
    decimal Quantity,
    string Unit,
    decimal? Price,
    Money Amount,
    decimal Exact,
    string Clause,
    int TermsVersion,
    string? Service,
    string? TaxCategory,
    decimal? TaxRate,
    PeriodView Period,
    IReadOnlyList<StepView> Steps,
    long Contacts,
    DateOnly? Corrects
)
{
    public static InvoiceLineView Of(InvoiceLine line, Currency currency, string language) =>
        new(
            line.Number,
            line.Charge,
            line.Kind,
            StoredJson.Read<Explanation>(line.Description).Say(language),
            line.Quantity,
            line.Unit,
            line.Price,
            Money.OfMinor(line.AmountMinor, currency),
            line.Exact,
            line.Clause,
            line.TermsVersion,
            line.Service.Length > 0 ? line.Service : null,
            line.TaxCategory.Length > 0 ? line.TaxCategory : null,
            line.TaxCategory.Length > 0 ? line.TaxRate : null,
            new PeriodView(line.SpanFrom, line.SpanTo),
            [
                .. StoredJson
                    .Read<IReadOnlyList<PricingStep>>(line.Steps)
                    .Select(step => new StepView(step.Step, step.In, step.Out, step.Explain.Say(language))),
            ],
            line.Contacts,
            line.Corrects
        );
}

/// <summary>One step from usage to money: what went in, what came out, and why.</summary>
public sealed record StepView(string Step, decimal In, decimal Out, string Explain);
