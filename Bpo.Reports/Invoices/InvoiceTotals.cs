namespace Bpo.Reports.Invoices;

/// <summary>The sums at the foot of the invoice. Fees plus credits is net; net plus tax is the total.</summary>
/// <param name="Fees">Charges before service credits.</param>
/// <param name="Credits">Zero or negative.</param>
public sealed record InvoiceTotals(decimal Fees, decimal Credits, decimal Net, decimal Tax, decimal Total);
