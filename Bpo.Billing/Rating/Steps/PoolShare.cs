namespace Bpo.Billing.Rating.Steps;

/// <summary>What one charge of a pool uses and costs; costs are times <see cref="Per"/>.</summary>
internal sealed class PoolShare(decimal per)
{
    public decimal Per { get; } = per;

    /// <summary>Counts the package includes.</summary>
    public decimal Inside { get; set; }

    /// <summary>Counts the rate prices.</summary>
    public decimal Outside { get; set; }

    public decimal Cost { get; set; }

    public decimal Premium { get; set; }

    /// <summary>Counts that bear a premium.</summary>
    public decimal PremiumCount { get; set; }
}
