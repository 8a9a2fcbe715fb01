using Bpo.Domain.Amounts;

namespace Bpo.Domain.Invoices;

/// <summary>A service credit or bonus on its way to the invoice.</summary>
/// <param name="Sla">The clause it comes from.</param>
/// <param name="Clause">Where that stands in the terms: <c>slas/0</c>.</param>
/// <param name="Amount">Positive for a credit to the client, negative for a bonus to the vendor.</param>
/// <param name="Service">The service whose fees it reduces; null for all fees at risk.</param>
public sealed record CreditClaim(
    string Sla,
    string Clause,
    Explanation Description,
    Money Amount,
    string? Service,
    IReadOnlyList<PricingStep> Steps
);
