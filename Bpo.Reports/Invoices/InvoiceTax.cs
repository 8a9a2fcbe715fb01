namespace Bpo.Reports.Invoices;

/// <summary>Tax of one category and rate.</summary>
/// <param name="Category">Code used on the lines.</param>
/// <param name="Name">Category in words, with the reason for an exemption.</param>
/// <param name="Rate">Percentage points: 20 is 20 %.</param>
public sealed record InvoiceTax(string Category, string Name, decimal Rate, decimal Base, decimal Amount);
