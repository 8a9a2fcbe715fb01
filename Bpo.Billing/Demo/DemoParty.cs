using Bpo.Domain.Parties;

namespace Bpo.Billing.Demo;

/// <summary>An invented company. Its tax number is of no country's valid form on purpose, and nobody can pay to its account.</summary>
/// <param name="Account">Where a seller is paid; null for a buyer.</param>
public sealed record DemoParty(
    string Name,
    string LegalName,
    string TaxId,
    string Country,
    string Currency,
    string Language,
    string TimeZone,
    string Email,
    string Address,
    PaymentAccount? Account = null
);
