namespace Bpo.Reports.Charts;

/// <summary>A bar of a bridge.</summary>
/// <param name="IsSum">True for a bar from the ground, false for a change from the level before.</param>
public sealed record BridgeColumn(string Label, decimal Amount, bool IsSum);
