using Bpo.Domain.Pricing.Rates;
using Bpo.Domain.Time;

namespace Bpo.Billing.Rating.Spans;

/// <summary>Cuts a period into the cycles that tables, packages and commitments count by.</summary>
internal static class BillingWindows
{
    /// <summary>
    /// A period that begins or ends on the first of a month is cut by the calendar; any other is a billing cycle of its own
    /// and is cut from its first day.
    /// </summary>
    public static IReadOnlyList<Period> Of(Period period, CyclePeriod per) =>
        Of(period, per, date => per.Containing(date));

    /// <param name="cycleOf">The cycle a date lies in, by the calendar or the contract.</param>
    public static IReadOnlyList<Period> Of(Period period, CyclePeriod per, Func<DateOnly, Period> cycleOf)
    {
        var windows = new List<Period>();
        var byCalendar = period.From.Day == 1 || period.To.Day == 1;
        var from = period.From;
        for (var cycle = 1; from < period.To; cycle++)
        {
            var end = byCalendar ? cycleOf(from).To : period.From.AddMonths(cycle * per.Months());
            var to = end < period.To ? end : period.To;
            windows.Add(new Period(from, to));
            from = to;
        }

        return windows;
    }
}
