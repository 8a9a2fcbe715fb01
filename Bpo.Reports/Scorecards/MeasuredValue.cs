namespace Bpo.Reports.Scorecards;

/// <summary>A figure with the unit it is printed in.</summary>
/// <param name="Value">Unrounded, or with at least four decimals, so that a near miss can be told from the target.</param>
public sealed record MeasuredValue(decimal Value, MeasureUnit Unit);
