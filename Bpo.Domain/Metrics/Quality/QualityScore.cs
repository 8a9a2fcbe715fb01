using System.Globalization;
using Bpo.Domain.Amounts;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Quality;

/// <summary>
/// Reviews of contacts. A critical error fails the whole contact. By default only the random stratum counts: contacts that
/// were picked because something went wrong say nothing about the others.
/// </summary>
public sealed record QualityScore : Metric
{
    private const string Score = "score";
    private const string MaxScore = "maxScore";
    private const string Percents = "percents";
    private const string Passed = "passed";
    private const string Clean = "withoutCritical";
    private const string Reviews = "reviews";
    private const int Digits = 20;

    public QualityMethod Method { get; init; }

    /// <summary>Null counts both strata.</summary>
    public Stratum? Stratum { get; init; } = Usage.Stratum.Random;

    public bool CriticalFails { get; init; } = true;

    public decimal PassPercent { get; init; } = 80;

    /// <summary>The errors that critical accuracy counts; null counts all.</summary>
    public Criticality? Criticality { get; init; }

    /// <summary>Empty counts every form.</summary>
    public string Form { get; init; } = "";

    public int MinimumReviews { get; init; }

    public override string Kind => "qa-score";

    public override MetricUnit Unit => MetricUnit.Percent;

    public override decimal MinimumSample => MinimumReviews;

    public override Explanation Formula =>
        Explanation.Of($"formula.qa-score.{Method}", PassPercent.ToString(CultureInfo.InvariantCulture));

    public override IReadOnlyList<string> CountNames =>
        Method switch
        {
            QualityMethod.Points => [Score, MaxScore, Reviews],
            QualityMethod.Mean => [Percents, Reviews],
            QualityMethod.PassShare => [Passed, Reviews],
            _ => [Clean, Reviews],
        };

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes =>
        Method switch
        {
            QualityMethod.Points => [(Score, MaxScore)],
            QualityMethod.Mean => [],
            QualityMethod.PassShare => [(Passed, Reviews)],
            _ => [(Clean, Reviews)],
        };

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        usage
            .Other.Reviews.Where(review => usage.Span.Contains(review.At) && Covers(review))
            .Select(review => new CountsAt(review.At, "", Count(review), review.Contact));

    public override Measurement Measure(Counts counts) =>
        Method switch
        {
            QualityMethod.Points => Measurement.Percent(counts[Score], counts[MaxScore]) with
            {
                Sample = counts[Reviews] > 0 ? counts[Reviews] : counts[MaxScore],
            },
            QualityMethod.Mean => new Measurement(counts[Percents], counts[Reviews], 1, counts[Reviews]),
            QualityMethod.PassShare => Measurement.Percent(counts[Passed], counts[Reviews]),
            _ => Measurement.Percent(counts[Clean], counts[Reviews]),
        };

    /// <remarks>What a calibrator scored as the reference is no review of the contact.</remarks>
    private bool Covers(QualityReview review) =>
        !review.IsMaster
        && (Stratum is not { } stratum || review.Stratum == stratum)
        && (Form.Length == 0 || review.Form == Form);

    private Counts Count(QualityReview review)
    {
        var hasFailed = CriticalFails && review.Critical.Count > 0;
        var score = hasFailed ? 0 : review.Score;
        var isPassed =
            !hasFailed && ExactProduct.Compare(score, Measurement.PercentScale, PassPercent, review.MaxScore) >= 0;
        var isClean = Criticality is { } named ? !review.Critical.Contains(named) : review.Critical.Count == 0;
        return Counts.Of(
            (Reviews, 1),
            (Score, score),
            (MaxScore, review.MaxScore),
            (Percents, Math.Round(score * Measurement.PercentScale / review.MaxScore, Digits)),
            (Passed, isPassed ? 1 : 0),
            (Clean, isClean ? 1 : 0)
        );
    }
}
