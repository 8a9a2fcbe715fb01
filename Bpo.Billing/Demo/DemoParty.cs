namespace Bpo.Billing.Demo;

/// <summary>An invented company. Its tax number is of no country's valid form on purpose.</summary>
public sealed record DemoParty(
    string Name,
    string LegalName,
    string TaxId,
    string Country,
    string Currency,
    string Language,
    string TimeZone,
    string Email,
    string Address
);
