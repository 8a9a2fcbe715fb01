namespace Bpo.Reports.Charts;

/// <summary>The figure of one row and column of a heat map.</summary>
public sealed record HeatCell(int Row, int Column, decimal Value);
