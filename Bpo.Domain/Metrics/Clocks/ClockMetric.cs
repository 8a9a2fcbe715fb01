using System.Globalization;

namespace Bpo.Domain.Metrics.Clocks;

/// <summary>
/// Time from one event to another: its mean, or the share within a threshold. What never reached the second event is late for
/// the share and unknown for the mean.
/// </summary>
public abstract record ClockMetric : Metric
{
    private const string Seconds = "elapsedSeconds";
    private const string Reached = "reached";
    private const string InTime = "inTime";
    private const string Tickets = "tickets";

    /// <summary>Null measures the mean.</summary>
    public int? WithinSeconds { get; init; }

    public MetricUnit MeanUnit { get; init; } = MetricUnit.Seconds;

    public override MetricUnit Unit => WithinSeconds is null ? MeanUnit : MetricUnit.Percent;

    public override Explanation Formula =>
        WithinSeconds is { } seconds
            ? Explanation.Of($"formula.{Kind}.Within", (seconds / 60m).ToString("0.##", CultureInfo.InvariantCulture))
            : Explanation.Of($"formula.{Kind}.Mean");

    public override IReadOnlyList<string> CountNames => WithinSeconds is null ? [Seconds, Reached] : [InTime, Tickets];

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes =>
        WithinSeconds is null ? [] : [(InTime, Tickets)];

    public override bool ReadsContacts => true;

    public override bool UsesCalendarAsClock => true;

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        Clocks(usage)
            .Select(sample => new CountsAt(
                sample.At,
                sample.Queue,
                Counts.Of(
                    (Tickets, 1),
                    (Reached, sample.Seconds is null ? 0 : 1),
                    (Seconds, sample.Seconds ?? 0),
                    (InTime, sample.Seconds <= WithinSeconds ? 1 : 0)
                ),
                sample.Contact
            ));

    public override Measurement Measure(Counts counts) =>
        WithinSeconds is null
            ? new Measurement(counts[Seconds], counts[Reached] * SecondsPerUnit, 1, counts[Reached])
            : Measurement.Percent(counts[InTime], counts[Tickets]);

    /// <summary>Every clock that was started in the span; its seconds are null when it was never stopped.</summary>
    private protected abstract IEnumerable<ClockSample> Clocks(MetricUsage usage);

    private decimal SecondsPerUnit =>
        MeanUnit switch
        {
            MetricUnit.Minutes => 60,
            MetricUnit.Hours => 3_600,
            MetricUnit.Days => 86_400,
            _ => 1,
        };
}

/// <summary>One clock, by the instant it was started at.</summary>
internal readonly record struct ClockSample(DateTimeOffset At, string Queue, string Contact, decimal? Seconds);
