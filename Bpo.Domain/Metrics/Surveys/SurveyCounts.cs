namespace Bpo.Domain.Metrics.Surveys;

/// <summary>Survey answers by score, or already counted as positive among responses.</summary>
internal static class SurveyCounts
{
    public const string Scores = "scores";
    public const string Positive = "positive";
    public const string Responses = "responses";

    public static IEnumerable<CountsAt> Each(
        MetricUsage usage,
        Func<RollupCell, IReadOnlyDictionary<int, long>> scoresOf,
        Func<int, bool> isOnScale
    ) =>
        from rollup in usage.Cells
        let scores = scoresOf(rollup.Cell).Where(score => isOnScale(score.Key)).ToArray()
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
}
