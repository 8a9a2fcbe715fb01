using Bpo.Domain.Access;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>The counts of one quarter of an hour, contract, service, queue, channel, direction and outcome.</summary>
public sealed class StoredRollup : ITenantRow, IClientRow
{
    public required Guid TenantId { get; init; }

    /// <summary>The nil UUID for contacts no contract claims.</summary>
    public required Guid ContractId { get; init; }

    public required Guid ClientId { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required string Service { get; init; }

    public required string Queue { get; init; }

    public required Channel Channel { get; init; }

    public required Direction Direction { get; init; }

    public required Outcome Outcome { get; init; }

    public required long Contacts { get; init; }

    public required long WaitSeconds { get; init; }

    public required long RingSeconds { get; init; }

    public required long TalkSeconds { get; init; }

    public required long HoldSeconds { get; init; }

    public required long WrapSeconds { get; init; }

    public required long Transferred { get; init; }

    public required long Resolved { get; init; }

    public required long ResolvedKnown { get; init; }

    public required long Reopened { get; init; }

    /// <summary>Waits and scores by value; see <see cref="Distribution"/>.</summary>
    public required string Distribution { get; init; }
}
