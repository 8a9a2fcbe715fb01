using Bpo.Domain.Metrics.Counted;

namespace Bpo.Domain.Metrics.Delivery;

/// <summary>Reports delivered by their hour over reports due in the period. One that never came is late.</summary>
public sealed record ReportTimeliness : CountedRatio
{
    private const string OnTime = "onTime";
    private const string Due = "due";

    public override string Kind => "report-timeliness";

    protected override IReadOnlyList<string> Part => [OnTime];

    protected override IReadOnlyList<string> Whole => [Due];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        usage
            .Other.Reports.Where(report => usage.Span.Contains(report.DueAt))
            .Select(report => new CountsAt(
                report.DueAt,
                "",
                Counts.Of((Due, 1), (OnTime, report.DeliveredAt <= report.DueAt ? 1 : 0))
            ));
}
