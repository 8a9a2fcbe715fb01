using System.Globalization;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Quality;

/// <summary>
/// How near reviewers come to the reference score of the same contact and form, in percentage points: the share within a
/// tolerance, or the mean gap.
/// </summary>
/// <param name="TolerancePoints">Null measures the mean gap.</param>
public sealed record Calibration(decimal? TolerancePoints, int MinimumReviews) : Metric
{
    private const string Within = "withinTolerance";
    private const string Compared = "compared";
    private const string Gaps = "gapPoints";
    private const int Digits = 20;

    public override string Kind => "calibration";

    public override MetricUnit Unit => TolerancePoints is null ? MetricUnit.Score : MetricUnit.Percent;

    public override decimal MinimumSample => MinimumReviews;

    public override Explanation Formula =>
        TolerancePoints is { } points
            ? Explanation.Of("formula.calibration.Within", points.ToString(CultureInfo.InvariantCulture))
            : Explanation.Of("formula.calibration.Gap");

    public override IReadOnlyList<string> CountNames => TolerancePoints is null ? [Gaps, Compared] : [Within, Compared];

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes =>
        TolerancePoints is null ? [] : [(Within, Compared)];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        from session in usage.Other.Reviews.GroupBy(review => (review.Contact, review.Form))
        let master = session.LastOrDefault(review => review.IsMaster)
        where master is not null
        from review in session
        where !review.IsMaster && usage.Span.Contains(review.At)
        let gap = Math.Abs(PercentOf(review) - PercentOf(master))
        select new CountsAt(
            review.At,
            "",
            Counts.Of((Compared, 1), (Gaps, gap), (Within, gap <= TolerancePoints ? 1 : 0)),
            review.Contact
        );

    public override Measurement Measure(Counts counts) =>
        TolerancePoints is null
            ? Measurement.Mean(counts[Gaps], counts[Compared])
            : Measurement.Percent(counts[Within], counts[Compared]);

    private static decimal PercentOf(QualityReview review) =>
        Math.Round(review.Score * Measurement.PercentScale / review.MaxScore, Digits);
}
