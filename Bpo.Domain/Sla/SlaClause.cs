using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;

namespace Bpo.Domain.Sla;

/// <summary>One promised measure: the metric with its exact variant, the target, and how it is judged.</summary>
public sealed record SlaClause
{
    /// <summary>The clause: unique within the terms.</summary>
    public required string Id { get; init; }

    public required Metric Metric { get; init; }

    /// <summary>The service whose usage is measured; null measures the contacts of all services together.</summary>
    public string? Service { get; init; }

    public required Target Target { get; init; }

    /// <summary>The level below which a credit is due at once; null when the target itself is that level.</summary>
    public Target? Minimum { get; init; }

    public BelowTarget? BelowTarget { get; init; }

    public SlaClass Class { get; init; } = SlaClass.Critical;

    /// <summary>The calendar whose opening hours are measured; null measures every hour.</summary>
    public string? Calendar { get; init; }

    public Measure Measure { get; init; } = Measure.OverPeriod;

    /// <summary>A period with less volume is not measured.</summary>
    public decimal MinimumVolume { get; init; }

    public bool Measures(string queue) => Queues.Count == 0 || Queues.Any(pattern => Wildcard.Matches(pattern, queue));

    /// <summary>Queues that are measured, with <c>*</c> for any run of characters; empty measures all of the service.</summary>
    public IReadOnlyList<string> Queues { get; init; } = [];

    /// <summary>Null judges all queues together, weighted by volume; otherwise each queue must keep the promise.</summary>
    public QueueCredit? PerQueue { get; init; }

    /// <summary>
    /// Whether the call back counts as offered beside the request that asked for it. A service of callbacks alone counts them
    /// anyway.
    /// </summary>
    public bool CountsCallbacks { get; init; }

    /// <summary>Whether a contact that was transferred counts once, where its source writes a record for each part.</summary>
    public bool CountsTransfersOnce { get; init; }

    /// <summary>Decimals to which the value is rounded before it is compared; null compares the exact ratio.</summary>
    public int? RoundedTo { get; init; }

    public ForecastVariance? ForecastVariance { get; init; }
}
