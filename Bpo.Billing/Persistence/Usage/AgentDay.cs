using Bpo.Domain.Access;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>The counts of one agent and one day of the contract's calendar.</summary>
public sealed class AgentDay : ITenantRow, IClientRow
{
    public required Guid TenantId { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid ClientId { get; init; }

    /// <summary>In the contract's zone; in UTC for contacts no contract claims.</summary>
    public required DateOnly Day { get; init; }

    public required string Agent { get; init; }

    public required string Service { get; init; }

    public required Outcome Outcome { get; init; }

    public required long Contacts { get; init; }

    /// <summary>Of the contacts whose wait is known.</summary>
    public required long WaitSeconds { get; init; }

    /// <summary>Contacts whose wait nobody knows: they stand outside of what is reckoned from waits.</summary>
    public required long WithoutWait { get; init; }

    public required long TalkSeconds { get; init; }

    public required long HoldSeconds { get; init; }

    public required long WrapSeconds { get; init; }

    public required long Transferred { get; init; }

    public required long Resolved { get; init; }
}
