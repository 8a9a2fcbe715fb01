namespace Bpo.Reports.Invoices;

/// <summary>What the document says about itself. A draft has no number and carries a watermark on every page.</summary>
public enum InvoiceState
{
    Draft,
    Issued,
    Paid,
    Void,
}
