namespace Bpo.Domain.Pricing.Promises;

/// <summary>A reduction of the fees of some charges, in the order written.</summary>
/// <param name="Percent">Of the fees; null when an amount or steps are given.</param>
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
    /// <summary>Percentages by what is reached: fees of the period, or months paid ahead. Empty for one percentage.</summary>
    public IReadOnlyList<DiscountStep> Steps { get; init; } = [];

    /// <summary>Months paid ahead, each span with its number of months; empty where nothing was.</summary>
    public IReadOnlyList<PrepaidMonths> Prepaid { get; init; } = [];

    /// <summary>The percentage due on a day for fees of a period; zero where nothing is reached.</summary>
    public decimal PercentOn(DateOnly date, decimal fees)
    {
        if (Steps.Count == 0)
        {
            return Percent ?? 0;
        }

        var reached = Reason == DiscountReason.Prepaid ? MonthsAhead(date) : fees;
        return Steps.LastOrDefault(step => step.From <= reached)?.Percent ?? 0;
    }

    public bool Covers(string charge) => ChargeScope.Covers(Charges, charge);

    public bool AppliesOn(DateOnly date) =>
        (From is not { } from || date >= from) && (Until is not { } until || date < until);

    private int MonthsAhead(DateOnly date) =>
        Prepaid.LastOrDefault(span => date >= span.From && date < span.From.AddMonths(span.Months))?.Months ?? 0;
}

/// <param name="From">Fees in major units, or months paid ahead, from which the percentage holds.</param>
public sealed record DiscountStep(decimal From, decimal Percent);

/// <param name="From">The first of the months paid ahead.</param>
public sealed record PrepaidMonths(DateOnly From, int Months);

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
