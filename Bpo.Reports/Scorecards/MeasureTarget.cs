namespace Bpo.Reports.Scorecards;

/// <summary>The bound a result is held against.</summary>
/// <param name="AtLeast">True when the result must reach the bound, false when it must stay within it.</param>
public sealed record MeasureTarget(MeasuredValue Bound, bool AtLeast);
