using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Handling;

/// <summary>The share of answered contacts that were resolved, as their source flags it.</summary>
public sealed record FirstContactResolution : Metric
{
    private const string Answered = "answered";
    private const string Resolved = "resolved";

    /// <summary>Answered contacts whose source does not say whether they were resolved.</summary>
    private const string Unknown = "unknown";

    public override string Kind => "first-contact-resolution";

    public override MetricUnit Unit => MetricUnit.Percent;

    public override Explanation Formula => Explanation.Of("formula.first-contact-resolution.Flag");

    public override IReadOnlyList<string> CountNames => [Answered, Resolved, Unknown];

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes =>
        [(Resolved, Answered), (Unknown, Answered)];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        usage
            .Cells.Where(rollup => rollup.Key.Outcome == Outcome.Answered)
            .Select(rollup => new CountsAt(
                rollup.Key.Start,
                rollup.Key.Queue,
                Counts.Of(
                    (Answered, rollup.Cell.Contacts),
                    (Resolved, rollup.Cell.Resolved),
                    (Unknown, rollup.Cell.Contacts - rollup.Cell.ResolvedKnown)
                )
            ));

    /// <remarks>A source that never says whether a contact was resolved measures nothing, rather than 0 %.</remarks>
    public override Measurement Measure(Counts counts) =>
        counts[Unknown] == counts[Answered]
            ? Measurement.Nothing
            : Measurement.Percent(counts[Resolved], counts[Answered]);
}
