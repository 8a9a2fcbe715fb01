using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Surveys;

/// <summary>Survey answers by score, or already counted as positive among responses.</summary>
internal static class SurveyCounts
{
    public const string Scores = "scores";
    public const string Positive = "positive";
    public const string Responses = "responses";

    /// <summary>Customers asked, where the source says so.</summary>
    public const string Asked = "asked";

    /// <summary>Answers on another scale, which cannot be counted with these.</summary>
    public const string OtherScale = "otherScale";

    /// <summary>
    /// Answers that came as surveys, or the scores that contacts carry. Where there are surveys of the kind they are the
    /// source, or a score that arrives both ways would count twice.
    /// </summary>
    public static IEnumerable<CountsAt> Each(
        MetricUsage usage,
        SurveyKind kind,
        Func<RollupCell, IReadOnlyDictionary<int, long>> scoresOf,
        (int Lowest, int Highest) scale
    ) =>
        usage.Surveyed.Contains(kind)
            ? usage
                .Other.Surveys.Where(survey => survey.Kind == kind && usage.Span.Contains(survey.At))
                .Select(survey => new CountsAt(survey.At, "", Count(survey, scale), survey.Contact))
            : from rollup in usage.Cells
            let scores = scoresOf(rollup.Cell)
                .Where(score => score.Key >= scale.Lowest && score.Key <= scale.Highest)
                .ToArray()
            where scores.Length > 0
            select new CountsAt(
                rollup.Key.Start,
                rollup.Key.Queue,
                Counts.Of(scores.Select(score => (Counts.Class(Scores, score.Key), (decimal)score.Value)))
            );

    public static Measurement Share(Counts counts, Func<int, bool> isPositive)
    {
        var scores = counts.Histogram(Scores);
        return Measurement.Percent(
            counts[Positive] + scores.Where(score => isPositive(score.Edge)).Sum(score => score.Count),
            counts[Responses] + scores.Sum(score => score.Count)
        );
    }

    public static Measurement Mean(Counts counts)
    {
        var scores = counts.Histogram(Scores);
        return Measurement.Mean(scores.Sum(score => score.Edge * score.Count), scores.Sum(score => score.Count));
    }

    private static Counts Count(SurveyAnswer survey, (int Lowest, int Highest) scale) =>
        survey.Score is not { } score ? Counts.Of((Asked, 1))
        : (survey.ScaleMax ?? scale.Highest) != scale.Highest || score < scale.Lowest || score > scale.Highest
            ? Counts.Of((Asked, 1), (OtherScale, 1))
        : Counts.Of((Asked, 1), (Counts.Class(Scores, score), 1));
}
