using Bpo.Domain.Contracts;

namespace Bpo.Billing.Ingestion.Matching;

/// <summary>A contract in force, with its terms versions in order of their first day.</summary>
/// <param name="EndsOn">The first day it no longer runs.</param>
public sealed record ActiveContract(
    Guid ContractId,
    Guid ClientId,
    DateOnly StartsOn,
    DateOnly? EndsOn,
    IReadOnlyList<Terms> Versions
);
