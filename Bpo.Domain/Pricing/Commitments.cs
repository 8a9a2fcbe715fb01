using Bpo.Domain.Pricing.Promises;

namespace Bpo.Domain.Pricing;

/// <summary>What both sides promised beyond the single price: minimums, maximums, discounts, indexation.</summary>
public sealed record Commitments
{
    public static readonly Commitments None = new();

    public IReadOnlyList<SpendBound> Minimums { get; init; } = [];

    public IReadOnlyList<SpendBound> Maximums { get; init; } = [];

    /// <summary>In the order they apply.</summary>
    public IReadOnlyList<Discount> Discounts { get; init; } = [];

    /// <summary>Money paid ahead, drawn in this order.</summary>
    public IReadOnlyList<Prepayment> Prepayments { get; init; } = [];

    /// <summary>What is paid back of invoices when service fails; each clause can be named by its id.</summary>
    public IReadOnlyList<RefundClause> Refunds { get; init; } = [];

    public Indexation? Indexation { get; init; }

    /// <summary>Null when prices do not follow an exchange rate.</summary>
    public CurrencyClause? CurrencyClause { get; init; }

    /// <summary>A volume below this share of the locked forecast is billed as this share; null for no floor.</summary>
    public decimal? ForecastFloorPercent { get; init; }
}
