using System.Globalization;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Clocks;

/// <summary>The event that stops the clock of a ticket.</summary>
public enum Milestone
{
    /// <summary>The first public reply of a person; an automatic one never counts.</summary>
    FirstReply,
    Resolved,
}

/// <summary>
/// The time from creation to a milestone, counted only while the clause's calendar is open: its mean, or the share within a
/// threshold. A ticket that never reached the milestone is late for the share and unknown for the mean.
/// </summary>
public sealed record ElapsedTime : Metric
{
    private const string Seconds = "elapsedSeconds";
    private const string Reached = "reached";
    private const string InTime = "inTime";
    private const string Tickets = "tickets";

    public required Milestone Milestone { get; init; }

    /// <summary>Null measures the mean.</summary>
    public int? WithinSeconds { get; init; }

    public MetricUnit MeanUnit { get; init; } = MetricUnit.Seconds;

    public override string Kind => Milestone == Milestone.FirstReply ? "first-response-time" : "resolution-time";

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
        usage
            .Measured()
            .Select(contact => new CountsAt(
                contact.EnqueuedAt,
                contact.Queue,
                Counts.Of(Count(contact, usage)),
                contact.Id
            ));

    public override Measurement Measure(Counts counts) =>
        WithinSeconds is null
            ? new Measurement(counts[Seconds], counts[Reached] * SecondsPerUnit, 1, counts[Reached])
            : Measurement.Percent(counts[InTime], counts[Tickets]);

    private decimal SecondsPerUnit =>
        MeanUnit switch
        {
            MetricUnit.Minutes => 60,
            MetricUnit.Hours => 3_600,
            MetricUnit.Days => 86_400,
            _ => 1,
        };

    private IEnumerable<(string, decimal)> Count(Contact contact, MetricUsage usage)
    {
        var reachedAt = Milestone == Milestone.FirstReply ? contact.FirstReplyAt : contact.ResolvedAt;
        var seconds = reachedAt is { } at ? OpenTime.Between(contact.EnqueuedAt, at, usage.Calendar) : (decimal?)null;
        return
        [
            (Tickets, 1),
            (Reached, seconds is null ? 0 : 1),
            (Seconds, seconds ?? 0),
            (InTime, seconds <= WithinSeconds ? 1 : 0),
        ];
    }
}
