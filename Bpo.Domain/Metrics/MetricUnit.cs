namespace Bpo.Domain.Metrics;

/// <summary>What a metric's value is counted in.</summary>
public enum MetricUnit
{
    Percent,
    Seconds,
    Minutes,
    Hours,
    Days,
    Score,
    Count,
}
