using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Reports.Invoices;
using Bpo.Web.Documents.Texts;

namespace Bpo.Web.Documents.Invoices;

/// <summary>Lines under headings: the services in the order they come, then corrections, then credits.</summary>
internal static class InvoiceGroups
{
    private const string UnitPrefix = "unit.";

    public static IReadOnlyList<InvoiceLineGroup> Of(InvoiceRecords records, DocumentTexts texts)
    {
        var invoice = records.Invoice;
        return
        [
            .. records
                .Lines.GroupBy(line => Heading(line, records, texts))
                .OrderBy(group => group.Key.Place)
                .Select(group => new InvoiceLineGroup(
                    group.Key.Title,
                    [.. group.Select(line => Line(line, invoice.Currency, invoice.Language))],
                    group.Sum(line => line.AmountMinor) / invoice.Currency.MinorPerMajor
                )),
        ];
    }

    private static (int Place, string Title) Heading(InvoiceLine line, InvoiceRecords records, DocumentTexts texts) =>
        line.Kind switch
        {
            LineKinds.Adjustment => (2, texts["group.adjustments"]),
            LineKinds.Credit or LineKinds.EarnBack or LineKinds.Bonus => (3, texts["group.credits"]),
            _ when records.ServiceNames.TryGetValue(line.Service, out var name) => (0, name),
            _ => (1, texts["group.general"]),
        };

    private static InvoiceDocumentLine Line(InvoiceLine line, Currency currency, string language) =>
        new()
        {
            Number = line.Number,
            Description = StoredJson.Read<Explanation>(line.Description).Say(language),
            Quantity = line.Quantity,
            Unit = line.Unit.Length > 0 ? Explanation.Of(UnitPrefix + line.Unit).Say(language) : "",
            UnitPrice = line.Price,
            Amount = line.AmountMinor / currency.MinorPerMajor,
            TaxCategory = line.TaxCategory,
            IsServiceCredit = line.Kind == LineKinds.Credit,
            Clause = line.Clause,
            Contacts = line.Contacts > 0 ? line.Contacts : null,
            Steps =
            [
                .. StoredJson
                    .Read<IReadOnlyList<PricingStep>>(line.Steps)
                    .Select(step => new ComputationStep(step.Explain.Say(language), step.In, step.Out)),
            ],
        };
}
