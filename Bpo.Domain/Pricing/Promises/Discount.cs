namespace Bpo.Domain.Pricing.Promises;

/// <summary>A reduction of the fees of some charges, in the order written.</summary>
/// <param name="Percent">Of the fees; null when <paramref name="Amount"/> is given.</param>
/// <param name="Amount">In major units, a period; never more than the fees it reduces.</param>
/// <param name="From">The first day it applies; null from the start of the terms.</param>
/// <param name="Until">The first day it no longer applies.</param>
public sealed record Discount(
    string Id,
    decimal? Percent,
    decimal? Amount,
    IReadOnlyList<string> Charges,
    DiscountReason Reason,
    DiscountStacking Stacking,
    DateOnly? From,
    DateOnly? Until
)
{
    public bool Covers(string charge) => ChargeScope.Covers(Charges, charge);

    public bool AppliesOn(DateOnly date) =>
        (From is not { } from || date >= from) && (Until is not { } until || date < until);
}

public enum DiscountReason
{
    Prepaid,
    Referral,
    Promotion,
    Volume,
    Other,
}

public enum DiscountStacking
{
    /// <summary>Of what the discounts before it left.</summary>
    Sequential,

    /// <summary>Of the fees before any discount.</summary>
    Additive,
}
