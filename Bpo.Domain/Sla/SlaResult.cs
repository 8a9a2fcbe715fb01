using Bpo.Domain.Metrics;

namespace Bpo.Domain.Sla;

/// <summary>
/// What became of one promise in one period, with everything needed to show it and to compute it again: counts, both
/// values, what was excluded and why, and the levels in force.
/// </summary>
public sealed record SlaResult
{
    /// <summary>The clause's id.</summary>
    public required string Sla { get; init; }

    /// <summary>Where the clause stands in the terms, e.g. <c>slas/0</c>.</summary>
    public required string Clause { get; init; }

    /// <summary>The metric's kind.</summary>
    public required string Metric { get; init; }

    public string? Service { get; init; }

    public required SlaClass Class { get; init; }

    public required MetricUnit Unit { get; init; }

    public required Explanation Formula { get; init; }

    public required Attainment Attainment { get; init; }

    public MissedLevel Missed { get; init; }

    /// <summary>Why the promise was not measured; null when it was.</summary>
    public Explanation? NotMeasured { get; init; }

    /// <summary>
    /// The value that is compared: the adjusted one or, judged by intervals, the share of intervals that met the target; where
    /// each queue must keep the promise, that of the worst queue.
    /// </summary>
    public required Measurement Measured { get; init; }

    /// <summary>Over the whole period, nothing excluded.</summary>
    public required Measurement Raw { get; init; }

    /// <summary>Over the whole period, without what was excluded.</summary>
    public required Measurement Adjusted { get; init; }

    /// <summary>The counts behind <see cref="Adjusted"/>.</summary>
    public required Counts Counts { get; init; }

    public IReadOnlyList<ExcludedCounts> Excluded { get; init; } = [];

    /// <summary>The level <see cref="Measured"/> is compared with, after the ramp.</summary>
    public required Target Target { get; init; }

    public Target? Minimum { get; init; }

    public BelowTarget? BelowTarget { get; init; }

    /// <summary>What each interval is judged by; null when the period is judged as a whole.</summary>
    public IntervalLevels? EachInterval { get; init; }

    /// <summary>What it would be if every exclusion that is still proposed were approved; null when none touches it.</summary>
    public PendingResult? IfApproved { get; init; }

    /// <summary>How a miss costs where each queue must keep the promise; null where all are judged together.</summary>
    public QueueCredit? PerQueue { get; init; }

    /// <summary>Each queue by itself, by name; empty where all are judged together.</summary>
    public IReadOnlyList<QueueResult> Queues { get; init; } = [];

    /// <summary>Each site by itself; empty where the terms name none.</summary>
    public IReadOnlyList<SiteResult> Sites { get; init; } = [];

    /// <summary>The unit of <see cref="Target"/> and <see cref="Measured"/>: a share of intervals is one whatever each measures.</summary>
    public MetricUnit ComparedUnit() => EachInterval is null ? Unit : MetricUnit.Percent;

    /// <summary>The promise as one of its queues keeps it.</summary>
    public SlaResult Alone(QueueResult queue) =>
        this with
        {
            Measured = queue.Measured,
            Attainment = queue.Attainment,
            Missed = queue.Missed,
        };

    /// <summary>The intervals in order of time; empty when the period is judged as a whole.</summary>
    public IReadOnlyList<IntervalResult> Intervals { get; init; } = [];
}
