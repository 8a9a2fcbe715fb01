namespace Bpo.Domain.Metrics.Counted;

/// <summary>A percentage of counts that need no formula of their own: what is above the line over what is below it.</summary>
public abstract record CountedRatio : Metric
{
    public override MetricUnit Unit => MetricUnit.Percent;

    public override bool IsWithinHundred => false;

    public override Explanation Formula => Explanation.Of($"formula.{Kind}");

    public override IReadOnlyList<string> CountNames =>
        [.. Part.Concat(Whole).Select(name => name.TrimStart('-')).Distinct(StringComparer.Ordinal)];

    /// <summary>The counts that are summed above the line; a minus sign takes one away.</summary>
    protected abstract IReadOnlyList<string> Part { get; }

    /// <summary>The counts below the line.</summary>
    protected abstract IReadOnlyList<string> Whole { get; }

    public override Measurement Measure(Counts counts) => Measurement.Percent(Sum(Part, counts), Sum(Whole, counts));

    private static decimal Sum(IReadOnlyList<string> names, Counts counts) =>
        names.Sum(name => name[0] == '-' ? -counts[name[1..]] : counts[name]);
}
