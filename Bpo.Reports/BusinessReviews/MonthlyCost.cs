namespace Bpo.Reports.BusinessReviews;

/// <summary>What one month cost, before tax.</summary>
/// <param name="Credits">Zero or negative.</param>
/// <param name="CostPerContact">Net divided by contacts, rounded; null for a month without contacts.</param>
public sealed record MonthlyCost(
    DateOnly Month,
    long Contacts,
    decimal Fees,
    decimal Credits,
    decimal Net,
    decimal? CostPerContact
);
