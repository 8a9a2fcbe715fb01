namespace Bpo.Reports.BusinessReviews;

/// <summary>Average times of one queue, channel or week, in seconds; null where the source does not tell.</summary>
/// <param name="Wait">Average speed of answer.</param>
/// <param name="Handle">Average handle time: talk, hold and after-call work.</param>
/// <param name="IsTotal">True for the closing average.</param>
public sealed record HandlingRow(
    string Label,
    long Handled,
    decimal? Wait,
    decimal? Talk,
    decimal? Hold,
    decimal? AfterCallWork,
    decimal? Handle,
    bool IsTotal = false
);
