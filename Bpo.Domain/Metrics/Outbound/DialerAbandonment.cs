using System.Globalization;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Outbound;

/// <summary>
/// Calls a person answered and no agent took in time, over all calls a person answered (US: 2 seconds, at most 3 % by
/// campaign in 30 days).
/// </summary>
public sealed record DialerAbandonment(int ConnectWithinSeconds) : Metric
{
    private const string Lost = "lost";
    private const string LiveAnswered = "liveAnswered";

    public override string Kind => "dialer-abandonment";

    public override MetricUnit Unit => MetricUnit.Percent;

    public override Explanation Formula =>
        Explanation.Of("formula.dialer-abandonment", ConnectWithinSeconds.ToString(CultureInfo.InvariantCulture));

    public override IReadOnlyList<string> CountNames => [Lost, LiveAnswered];

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes => [(Lost, LiveAnswered)];

    public override IReadOnlyList<int> WaitThresholds => [ConnectWithinSeconds];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        usage
            .Cells.Where(rollup =>
                rollup.Key is { Direction: Direction.Outbound, Outcome: Outcome.Answered or Outcome.Abandoned }
            )
            .Select(rollup => new CountsAt(
                rollup.Key.Start,
                rollup.Key.Queue,
                Counts.Of((LiveAnswered, rollup.Cell.Contacts), (Lost, LostIn(rollup)))
            ));

    public override Measurement Measure(Counts counts) => Measurement.Percent(counts[Lost], counts[LiveAnswered]);

    private long LostIn(Rollup rollup) =>
        rollup.Key.Outcome == Outcome.Abandoned
            ? rollup.Cell.Contacts
            : rollup.Cell.Contacts - rollup.Cell.Waits.Within(ConnectWithinSeconds);
}
