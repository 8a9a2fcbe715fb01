namespace Bpo.Reports.Charts;

/// <summary>A point of a trend.</summary>
/// <param name="Label">Printed under the axis.</param>
/// <param name="Value">Null when there is nothing to show, such as a closed day; the line then jumps it, dotted.</param>
public sealed record TrendPoint(string Label, decimal? Value);
