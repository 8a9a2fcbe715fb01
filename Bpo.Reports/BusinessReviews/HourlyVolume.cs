namespace Bpo.Reports.BusinessReviews;

/// <summary>Average contacts in one hour of one weekday.</summary>
/// <param name="Hour">0 to 23, the hour that begins then, local time of the contract.</param>
public sealed record HourlyVolume(DayOfWeek Day, int Hour, decimal Contacts);
