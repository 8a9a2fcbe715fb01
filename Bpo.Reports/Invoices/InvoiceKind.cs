namespace Bpo.Reports.Invoices;

public enum InvoiceKind
{
    Invoice,

    /// <summary>Corrects an issued invoice, which itself never changes.</summary>
    CreditNote,
}
