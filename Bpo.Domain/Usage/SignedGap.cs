using Bpo.Domain.Access;

namespace Bpo.Domain.Usage;

/// <summary>A day without its usage over which somebody lets a contract's month close. A day that is found missing later is not signed for.</summary>
public sealed class SignedGap : ITenantRow, IClientRow
{
    public required Guid TenantId { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid ClientId { get; init; }

    public required Guid SourceId { get; init; }

    public required DateOnly Day { get; init; }

    public required string Reason { get; init; }

    /// <summary>The public id of the user or key.</summary>
    public required string SignedBy { get; init; }

    public required DateTimeOffset SignedAt { get; init; }
}
