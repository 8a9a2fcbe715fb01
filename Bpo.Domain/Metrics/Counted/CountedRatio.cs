namespace Bpo.Domain.Metrics.Counted;

/// <summary>
/// A share of counts that are kept outside of contact records: reviews, headcount, reports, tickets. It is measured when
/// its counts arrive.
/// </summary>
/// <param name="Name">The metric's kind.</param>
/// <param name="Part">The counts that are summed above the line; a minus sign takes one away.</param>
/// <param name="Whole">The counts below the line.</param>
public sealed record CountedRatio(string Name, MetricUnit In, IReadOnlyList<string> Part, IReadOnlyList<string> Whole)
    : Metric
{
    public override string Kind => Name;

    public override MetricUnit Unit => In;

    public override bool IsWithinHundred => false;

    public override Explanation Formula => Explanation.Of($"formula.{Name}");

    public override IReadOnlyList<string> CountNames =>
        [.. Part.Concat(Whole).Select(name => name.TrimStart('-')).Distinct(StringComparer.Ordinal)];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) => [];

    public override Measurement Measure(Counts counts)
    {
        var (part, whole) = (Sum(Part, counts), Sum(Whole, counts));
        return In == MetricUnit.Percent ? Measurement.Percent(part, whole) : Measurement.Mean(part, whole);
    }

    private static decimal Sum(IEnumerable<string> names, Counts counts) =>
        names.Sum(name => name[0] == '-' ? -counts[name[1..]] : counts[name]);
}
