using Bpo.Reports.Scorecards;

namespace Bpo.Reports.BusinessReviews;

/// <summary>A service level by day against its target.</summary>
/// <param name="Formula">The formula as a sentence, printed under the title.</param>
/// <param name="Reading">What the chart shows, in words; null leaves the caption out.</param>
public sealed record DailyTrend(
    string Name,
    string Formula,
    MeasureTarget Target,
    IReadOnlyList<DailyValue> Days,
    string? Reading = null
);
