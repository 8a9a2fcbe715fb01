namespace Bpo.Domain.Sla;

/// <summary>One promised measure: the metric with its exact variant, the target, and how it is judged.</summary>
public sealed record SlaClause
{
    /// <summary>The clause: unique within the terms.</summary>
    public required string Id { get; init; }
}
