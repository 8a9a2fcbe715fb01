namespace Bpo.Domain.Metrics.Counted;

/// <summary>Open work at the end: opening + inflow − closed, or that in days of work at the period's pace.</summary>
public sealed record Backlog(bool InDays) : Metric
{
    private const string Opening = "opening";
    private const string Inflow = "inflow";
    private const string Closed = "closed";
    private const string Workdays = "workdays";

    public override string Kind => "backlog";

    public override MetricUnit Unit => InDays ? MetricUnit.Days : MetricUnit.Count;

    public override Explanation Formula => Explanation.Of(InDays ? "formula.backlog.Days" : "formula.backlog.Closing");

    public override IReadOnlyList<string> CountNames => [Opening, Inflow, Closed, Workdays];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) => [];

    public override Measurement Measure(Counts counts)
    {
        var closing = counts[Opening] + counts[Inflow] - counts[Closed];
        return InDays ? new Measurement(closing * counts[Workdays], counts[Closed], 1, counts[Closed])
            : counts.Values.Count == 0 ? Measurement.Nothing
            : Measurement.Single(closing, counts[Inflow]);
    }
}
