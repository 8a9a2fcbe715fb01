namespace Bpo.Reports.BusinessReviews;

/// <summary>A column of the bridge from gross fees to the invoice total.</summary>
/// <param name="IsSum">True for the columns that stand on the ground, false for a change.</param>
public sealed record BridgeStep(string Label, decimal Amount, bool IsSum);
