using Bpo.Domain.Metrics.Counted;
using Bpo.Domain.Metrics.Workforce;
using Bpo.Domain.Time;

namespace Bpo.Domain.Metrics.Delivery;

/// <summary>
/// (Scheduled − unavailable + excused) ÷ scheduled, in seconds of the calendar. Outages at the same time count once, and a
/// moment is excused only while every outage of it is.
/// </summary>
/// <param name="System">The system whose outages count; empty counts all.</param>
public sealed record Availability(string System) : CountedRatio
{
    private const string Scheduled = "scheduled";
    private const string Unavailable = "unavailable";
    private const string Excused = "excused";

    public override string Kind => "availability";

    public override bool IsBesideContacts => true;

    protected override IReadOnlyList<string> Part => [Scheduled, $"-{Unavailable}", Excused];

    protected override IReadOnlyList<string> Whole => [Scheduled];

    /// <summary>Without a single record of an outage nobody has watched, or nothing failed; the contract says it is measured, so nothing failed.</summary>
    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage)
    {
        var outages = usage.Other.Outages.Where(outage => System.Length == 0 || outage.System == System).ToArray();
        var down = Spans.Merged(outages.Select(outage => new InstantRange(outage.From, outage.To)));
        var atFault = Spans.Merged(
            outages.Where(outage => !outage.IsExcused).Select(outage => new InstantRange(outage.From, outage.To))
        );
        return Each([usage.Span], Scheduled, usage)
            .Concat(Each(down, Unavailable, usage))
            .Concat(Each(down, Excused, usage))
            .Concat(Each(atFault, $"-{Excused}", usage));
    }

    private static IEnumerable<CountsAt> Each(IEnumerable<InstantRange> spans, string name, MetricUsage usage) =>
        from span in spans
        from part in AgentSeconds.Cut(span.From, span.To, usage)
        select new CountsAt(
            part.At,
            "",
            Counts.Of((name.TrimStart('-'), name[0] == '-' ? -part.Seconds : part.Seconds))
        );
}
