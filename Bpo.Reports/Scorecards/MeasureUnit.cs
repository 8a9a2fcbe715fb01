namespace Bpo.Reports.Scorecards;

/// <summary>What a measured figure counts, and so how it is printed.</summary>
public enum MeasureUnit
{
    /// <summary>Percentage points: 80 is 80 %.</summary>
    Percent,

    /// <summary>Seconds; long ones are printed as minutes or hours.</summary>
    Seconds,

    /// <summary>A score on a scale, such as a survey mean or a net promoter score.</summary>
    Score,

    /// <summary>A count of contacts, errors or people.</summary>
    Count,
}
