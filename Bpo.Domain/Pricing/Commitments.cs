namespace Bpo.Domain.Pricing;

/// <summary>What both sides promised beyond the single price: minimums, maximums, discounts, indexation.</summary>
public sealed record Commitments
{
    public static readonly Commitments None = new();
}
