namespace Bpo.Reports.Invoices;

/// <summary>Where to pay; printed as label and value.</summary>
/// <param name="Reference">What the payer quotes, usually the invoice number.</param>
public sealed record PaymentInstructions(
    string Beneficiary,
    string Account,
    string? BankCode = null,
    string? Bank = null,
    string? Reference = null
);
