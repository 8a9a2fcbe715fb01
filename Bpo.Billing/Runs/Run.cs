using Bpo.Domain.Access;

namespace Bpo.Billing.Runs;

/// <summary>One request to compute a month, for one contract or many, and what came of each.</summary>
public sealed class Run : ITenantRow, IVersioned
{
    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>A preview computes the same and stores no invoice.</summary>
    public required bool IsPreview { get; init; }

    public required string RequestedBy { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public long Version { get; private set; }
}
