namespace Bpo.Reports.BusinessReviews;

/// <summary>Contacts of one queue, channel or week.</summary>
/// <param name="Forecast">The locked forecast; null when none was agreed.</param>
/// <param name="IsTotal">True for the closing sum.</param>
public sealed record VolumeRow(
    string Label,
    long? Forecast,
    long Offered,
    long Answered,
    long Abandoned,
    bool IsTotal = false
);
