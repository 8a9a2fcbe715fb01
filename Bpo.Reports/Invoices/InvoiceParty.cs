namespace Bpo.Reports.Invoices;

/// <summary>Seller or buyer as printed.</summary>
/// <param name="Address">One entry a line, country last.</param>
/// <param name="TaxId">With its country prefix where it has one; null when the party has none.</param>
/// <param name="RegistrationId">Company register number; null when not printed.</param>
/// <param name="Contact">Mail address or telephone for questions about the invoice.</param>
/// <param name="TaxIdLabel">What the party's country calls the number; null for the general word.</param>
public sealed record InvoiceParty(
    string LegalName,
    IReadOnlyList<string> Address,
    string? TaxId = null,
    string? RegistrationId = null,
    string? Contact = null,
    string? TaxIdLabel = null
);
