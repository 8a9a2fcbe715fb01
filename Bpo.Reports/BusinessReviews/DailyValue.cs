namespace Bpo.Reports.BusinessReviews;

/// <summary>One day of a trend.</summary>
/// <param name="Value">In the unit of the trend's target; null when the day was closed or had no contacts.</param>
/// <param name="Sample">Contacts the figure rests on.</param>
public sealed record DailyValue(DateOnly Day, decimal? Value, long Sample);
