namespace Bpo.Billing.Compliance.Judging;

/// <summary>Counts the months of service from 1.</summary>
internal static class RampCalendar
{
    private const int MonthsOfYear = 12;

    public static int MonthOf(DateOnly serviceStart, DateOnly day) => MonthsBetween(serviceStart, day) + 1;

    /// <summary>Calendar months from the month of one day to the month of another.</summary>
    public static int MonthsBetween(DateOnly from, DateOnly to) =>
        ((to.Year - from.Year) * MonthsOfYear) + to.Month - from.Month;
}
