namespace Bpo.Domain.Usage;

/// <summary>
/// What a queue's own report says of an interval: half-hours or days, where nobody has the records. A null says that the
/// report does not hold the figure.
/// </summary>
public sealed record QueueInterval
{
    public required string Queue { get; init; }

    public string Service { get; init; } = "";

    public Channel Channel { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    public required decimal Offered { get; init; }

    public required decimal Answered { get; init; }

    public required decimal Abandoned { get; init; }

    /// <summary>Answered within <see cref="ThresholdSeconds"/>.</summary>
    public decimal? AnsweredInTime { get; init; }

    public decimal? AbandonedInTime { get; init; }

    public int? ThresholdSeconds { get; init; }

    public decimal? ShortAbandons { get; init; }

    /// <summary>The limit below which the report calls an abandon short; null when it does not say.</summary>
    public int? ShortAbandonSeconds { get; init; }

    /// <summary>Waits of the answered, summed.</summary>
    public decimal? WaitSeconds { get; init; }

    public decimal? TalkSeconds { get; init; }

    public decimal? HoldSeconds { get; init; }

    public decimal? WrapSeconds { get; init; }

    /// <summary>Offered and neither answered nor abandoned.</summary>
    public decimal FlowOuts => Offered - Answered - Abandoned;
}
