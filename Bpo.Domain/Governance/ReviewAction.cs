using Bpo.Domain.Access;

namespace Bpo.Domain.Governance;

/// <summary>Something agreed in a review.</summary>
public sealed class ReviewAction : ITenantRow, IVersioned
{
    public required Guid TenantId { get; init; }

    public required Guid ReviewId { get; init; }

    /// <summary>1, 2, 3 … within the review.</summary>
    public required int Number { get; init; }

    public required string What { get; set; }

    public string Owner { get; set; } = "";

    public required DateOnly DueOn { get; set; }

    public ReviewActionStatus Status { get; set; }

    public long Version { get; private set; }
}

public enum ReviewActionStatus
{
    Open,
    InProgress,
    Done,
}
