using System.Globalization;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Surveys;

public enum CsatMethod
{
    /// <summary>The share of the highest score.</summary>
    TopBox,

    /// <summary>The share of the two highest scores.</summary>
    TopTwoBox,

    /// <summary>The mean score.</summary>
    Mean,
}

/// <summary>Customer satisfaction from survey answers on a scale from 1 to <paramref name="ScaleMax"/>.</summary>
/// <param name="MinimumResponses">Fewer answers measure nothing: a score of fifteen answers proves little.</param>
public sealed record Csat(CsatMethod Method, int ScaleMax = 5, int MinimumResponses = 0) : Metric
{
    public override string Kind => "csat";

    public override MetricUnit Unit => Method == CsatMethod.Mean ? MetricUnit.Score : MetricUnit.Percent;

    public override Explanation Formula =>
        Explanation.Of($"formula.csat.{Method}", ScaleMax.ToString(CultureInfo.InvariantCulture));

    public override IReadOnlyList<string> CountNames =>
        Method == CsatMethod.Mean
            ? [SurveyCounts.Scores]
            : [SurveyCounts.Scores, SurveyCounts.Positive, SurveyCounts.Responses];

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes =>
        [(SurveyCounts.Positive, SurveyCounts.Responses)];

    public override decimal MinimumSample => MinimumResponses;

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        SurveyCounts.Each(usage, SurveyKind.Csat, static cell => cell.CsatScores, (1, ScaleMax));

    public override Measurement Measure(Counts counts) =>
        Method switch
        {
            CsatMethod.TopBox => SurveyCounts.Share(counts, score => score == ScaleMax),
            CsatMethod.TopTwoBox => SurveyCounts.Share(counts, score => score >= ScaleMax - 1),
            CsatMethod.Mean => SurveyCounts.Mean(counts),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
