namespace Bpo.Domain.Contracts;

/// <summary>The key figures of a closed month, for trends; amounts in minor units before tax.</summary>
/// <param name="Offered">Answered and abandoned.</param>
/// <param name="Unmatched">Contacts that no service of the terms covers.</param>
/// <param name="CreditsMinor">Zero or negative.</param>
public sealed record MonthFigures(
    long Contacts,
    long Offered,
    long Answered,
    long Abandoned,
    long Unmatched,
    string Currency,
    long FeesMinor,
    long CreditsMinor,
    long NetMinor
);
