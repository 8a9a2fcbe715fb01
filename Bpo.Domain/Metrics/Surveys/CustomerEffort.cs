using System.Globalization;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Surveys;

/// <summary>How easy customers found it: the share who agree, or the mean score.</summary>
/// <param name="AgreeFrom">The lowest score that agrees: 5 on a scale to 7.</param>
public sealed record CustomerEffort(bool IsMean, int ScaleMax, int AgreeFrom, int MinimumResponses) : Metric
{
    public override string Kind => "ces";

    public override MetricUnit Unit => IsMean ? MetricUnit.Score : MetricUnit.Percent;

    public override Explanation Formula =>
        Explanation.Of(
            IsMean ? "formula.ces.Mean" : "formula.ces.Agree",
            ScaleMax.ToString(CultureInfo.InvariantCulture),
            AgreeFrom.ToString(CultureInfo.InvariantCulture)
        );

    public override IReadOnlyList<string> CountNames => [SurveyCounts.Scores];

    public override decimal MinimumSample => MinimumResponses;

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        SurveyCounts.Each(usage, SurveyKind.Ces, static cell => cell.CesScores, (1, ScaleMax));

    public override Measurement Measure(Counts counts) =>
        IsMean ? SurveyCounts.Mean(counts) : SurveyCounts.Share(counts, score => score >= AgreeFrom);
}
