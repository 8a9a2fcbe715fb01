using Bpo.Domain.Access;

namespace Bpo.Billing.Persistence.Operations;

/// <summary>Work that outlives a request, or is due at a time. Timers only wake it; this row is the truth about it.</summary>
public sealed class Job : IDirectoryRow, IVersioned
{
    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Such as <c>import-usage</c> or <c>close-month</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Names the work within its kind: the same work is never queued twice.</summary>
    public required string UniqueKey { get; init; }

    /// <summary>What to do, as JSON.</summary>
    public required string Input { get; init; }

    /// <summary>What came of it, as JSON; empty until it ends.</summary>
    public string Outcome { get; set; } = "";

    public JobStatus Status { get; set; }

    /// <summary>Percent, 0 to 100.</summary>
    public int Progress { get; set; }

    public int Attempts { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public long Version { get; private set; }
}

public enum JobStatus
{
    Waiting,
    Running,
    Done,
    Failed,
    Cancelled,
}
