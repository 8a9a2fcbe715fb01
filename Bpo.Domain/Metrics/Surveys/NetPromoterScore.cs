using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Surveys;

/// <summary>Percent of promoters (9–10) less percent of detractors (0–6), from −100 to 100.</summary>
public sealed record NetPromoterScore(int MinimumResponses = 0) : Metric
{
    private const string Promoters = "promoters";
    private const string Passives = "passives";
    private const string Detractors = "detractors";

    public override string Kind => "nps";

    public override MetricUnit Unit => MetricUnit.Percent;

    public override bool IsWithinHundred => false;

    public override Explanation Formula => Explanation.Of("formula.nps");

    public override IReadOnlyList<string> CountNames => [SurveyCounts.Scores, Promoters, Passives, Detractors];

    public override decimal MinimumSample => MinimumResponses;

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        SurveyCounts.Each(usage, SurveyKind.Nps, static cell => cell.NpsScores, (0, 10));

    public override Measurement Measure(Counts counts)
    {
        var scores = counts.Histogram(SurveyCounts.Scores);
        var promoters = counts[Promoters] + scores.Where(score => score.Edge >= 9).Sum(score => score.Count);
        var detractors = counts[Detractors] + scores.Where(score => score.Edge <= 6).Sum(score => score.Count);
        var passives = counts[Passives] + scores.Where(score => score.Edge is 7 or 8).Sum(score => score.Count);
        return Measurement.Percent(promoters - detractors, promoters + passives + detractors);
    }
}
