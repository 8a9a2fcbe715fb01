using Bpo.Domain.Invoices;
using Bpo.Reports.Invoices;
using Bpo.Web.Documents.Texts;

namespace Bpo.Web.Documents.Invoices;

/// <summary>Lines under headings: the services in the order they come, what holds for all, corrections, credits.</summary>
internal static class InvoiceGroups
{
    public static IReadOnlyList<InvoiceLineGroup> Of(InvoiceRecords records, DocumentTexts texts)
    {
        var invoice = records.Invoice;
        var lines = new InvoiceDocumentLines(records, texts);
        return
        [
            .. records
                .Lines.GroupBy(line => Heading(line, records, texts))
                .OrderBy(group => group.Key.Place)
                .Select(group => new InvoiceLineGroup(
                    group.Key.Title,
                    [.. group.Select(line => lines.Of(line))],
                    group.Sum(line => line.AmountMinor) / invoice.Currency.MinorPerMajor
                )),
        ];
    }

    private static (int Place, string Title) Heading(InvoiceLine line, InvoiceRecords records, DocumentTexts texts) =>
        line.Kind switch
        {
            LineKinds.Discount or LineKinds.Minimum or LineKinds.Maximum or LineKinds.Overage or LineKinds.Prepaid => (
                2,
                texts["group.commitments"]
            ),
            LineKinds.Adjustment or LineKinds.Settlement or LineKinds.Refund or LineKinds.BankFee => (
                3,
                texts["group.adjustments"]
            ),
            LineKinds.Levy => (5, texts["group.levies"]),
            LineKinds.Credit or LineKinds.EarnBack or LineKinds.Bonus => (4, texts["group.credits"]),
            _ when records.Names.Services.TryGetValue(line.Service, out var name) => (0, name),
            _ => (1, texts["group.general"]),
        };
}
