using System.Globalization;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Outbound;

/// <summary>Calls a person answered and no agent took in time, over all calls a person answered.</summary>
public sealed record DialerAbandonment(DialerRule Rule) : Metric
{
    private const string Lost = "lost";
    private const string LiveAnswered = "liveAnswered";
    private const char Of = '@';

    public override string Kind => "dialer-abandonment";

    public override MetricUnit Unit => MetricUnit.Percent;

    public override Explanation Formula =>
        Explanation.Of(
            Rule.ByCampaign ? "formula.dialer-abandonment.ByCampaign" : "formula.dialer-abandonment",
            Rule.ConnectWithinSeconds.ToString(CultureInfo.InvariantCulture)
        );

    public override IReadOnlyList<string> CountNames => [Lost, LiveAnswered];

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes => [(Lost, LiveAnswered)];

    public override IReadOnlyList<int> WaitThresholds => [Rule.ConnectWithinSeconds];

    public override (TimeSpan Before, TimeSpan After) Reach =>
        Rule.WindowDays is { } days ? (TimeSpan.FromDays(days), TimeSpan.Zero) : default;

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage)
    {
        var since = Rule.WindowDays is { } days
            ? usage.Zone.StartOf(usage.Zone.DateOf(usage.Span.To).AddDays(-days))
            : usage.Span.From;
        return usage
            .Cells.Where(rollup =>
                rollup.Key is { Direction: Direction.Outbound, Outcome: Outcome.Answered or Outcome.Abandoned }
                && rollup.Key.Start >= since
                && rollup.Key.Start < usage.Span.To
            )
            .Select(rollup => new CountsAt(rollup.Key.Start, rollup.Key.Queue, Count(rollup)));
    }

    /// <summary>By campaign the worst of them; a campaign nobody named counts as one.</summary>
    public override Measurement Measure(Counts counts)
    {
        var whole = Measurement.Percent(counts[Lost], counts[LiveAnswered]);
        return Rule.ByCampaign
            ? counts
                .Values.Where(count => count.Key.StartsWith(LiveAnswered + Of, StringComparison.Ordinal))
                .Select(count => Measurement.Percent(counts[Lost + count.Key[LiveAnswered.Length..]], count.Value))
                .Where(campaign => campaign.IsMeasured)
                .MaxBy(campaign => campaign.Value)
                ?? whole
            : whole;
    }

    public override decimal Volume(Counts counts) => counts[LiveAnswered];

    private Counts Count(Rollup rollup)
    {
        var (lost, live) = (LostIn(rollup), rollup.Cell.Contacts);
        return Rule.ByCampaign
            ? Counts.Of(
                (LiveAnswered, live),
                (Lost, lost),
                ($"{LiveAnswered}{Of}{rollup.Key.Queue}", live),
                ($"{Lost}{Of}{rollup.Key.Queue}", lost)
            )
            : Counts.Of((LiveAnswered, live), (Lost, lost));
    }

    private long LostIn(Rollup rollup) =>
        rollup.Key.Outcome == Outcome.Abandoned
            ? rollup.Cell.Contacts
            : rollup.Cell.Contacts - rollup.Cell.Waits.Within(Rule.ConnectWithinSeconds);
}
