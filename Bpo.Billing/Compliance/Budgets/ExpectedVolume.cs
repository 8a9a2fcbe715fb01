namespace Bpo.Billing.Compliance.Budgets;

/// <summary>
/// Volume of the days to come: of each weekday the mean of its last four, since contacts follow the week before they follow
/// anything else; where a weekday is not known yet, the mean of all days.
/// </summary>
public static class ExpectedVolume
{
    private const int Weeks = 4;

    /// <param name="known">Days whose volume is known, of this month and before it.</param>
    public static IReadOnlyList<ExpectedDay> Of(IReadOnlyCollection<LossOfDay> known, IEnumerable<DateOnly> coming)
    {
        if (known.Count == 0)
        {
            return [.. coming.Select(day => new ExpectedDay(day, 0))];
        }

        var mean = known.Average(day => day.Volume);
        var weekdays = known
            .GroupBy(day => day.Day.DayOfWeek)
            .ToDictionary(
                group => group.Key,
                group => group.OrderByDescending(day => day.Day).Take(Weeks).Average(day => day.Volume)
            );
        return [.. coming.Select(day => new ExpectedDay(day, weekdays.GetValueOrDefault(day.DayOfWeek, mean)))];
    }
}
