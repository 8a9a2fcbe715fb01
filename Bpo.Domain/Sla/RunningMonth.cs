using Bpo.Domain.Access;

namespace Bpo.Domain.Sla;

/// <summary>
/// How a month that nobody has closed stands: computed when usage or terms change, so that a board reads one row however
/// many contacts the month has.
/// </summary>
public sealed class RunningMonth : IClientRow, IVersioned
{
    public required Guid TenantId { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid ClientId { get; init; }

    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>What it was computed from; another stamp now means that it is no longer the newest.</summary>
    public required string Stamp { get; set; }

    /// <summary>The month and its results, as JSON.</summary>
    public required string Standing { get; set; }

    /// <summary>The list of <see cref="ClauseBudget"/>, as JSON.</summary>
    public required string Budgets { get; set; }

    public required DateTimeOffset ComputedAt { get; set; }

    public long Version { get; private set; }
}
