using Bpo.Reports.Invoices.Texts;
using Bpo.Reports.Theme;

namespace Bpo.Reports.Invoices.Sections;

/// <summary>What every section of the invoice works from.</summary>
internal sealed record InvoiceScope(InvoiceDocument Document, DocumentTheme Theme, InvoiceTexts Texts)
{
    public static InvoiceScope Of(InvoiceDocument document) =>
        new(document, new DocumentTheme(document.Language), InvoiceTexts.For(document.Language));

    public string Title =>
        (Document.Kind, Document.State) switch
        {
            (InvoiceKind.Invoice, InvoiceState.Draft) => Texts.DraftInvoice,
            (InvoiceKind.CreditNote, InvoiceState.Draft) => Texts.DraftCreditNote,
            (InvoiceKind.CreditNote, _) => Texts.CreditNote,
            _ => Texts.Invoice,
        };

    /// <summary>Title and number, as they stand in the head, the outline and the file.</summary>
    public string FullTitle => Document.Number is null ? Title : $"{Title} {Document.Number}";

    public string Amount(decimal amount) => Theme.Figures.Number(amount, Document.CurrencyDigits);

    public string Money(decimal amount) => Theme.Figures.Money(amount, Document.Currency, Document.CurrencyDigits);
}
