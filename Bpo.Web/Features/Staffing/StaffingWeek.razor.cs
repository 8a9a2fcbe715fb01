using Bpo.Billing.Runs.Staffing;
using Bpo.Billing.Staffing.Plans;
using Bpo.Reports.Texts;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Staffing;

/// <summary>A week at a glance: intervals down, days across; a day opens by itself.</summary>
public sealed partial class StaffingWeek
{
    [Parameter, EditorRequired]
    public required StaffingSheet Sheet { get; set; }

    /// <summary>The address of one of the days.</summary>
    [Parameter, EditorRequired]
    public required Func<DateOnly, string> DayHref { get; set; }

    private ILookup<(DateOnly Day, TimeOnly Time), PlannedInterval> intervals = Array
        .Empty<PlannedInterval>()
        .ToLookup(_ => default((DateOnly, TimeOnly)));

    protected override void OnParametersSet() =>
        intervals = Sheet.Plan.Intervals.ToLookup(interval =>
        {
            var local = Sheet.Zone.Local(interval.From).DateTime;
            return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        });

    private IEnumerable<TimeOnly> Times =>
        intervals
            .Where(slot =>
                slot.Any(interval => interval.Load is { Contacts: > 0 } || interval.Difference is not (null or 0))
            )
            .Select(slot => slot.Key.Time)
            .Distinct()
            .Order();

    /// <summary>Of an hour the clock passes twice the busier pass.</summary>
    private PlannedInterval? At(DateOnly day, TimeOnly time) =>
        intervals[(day, time)].MaxBy(interval => interval.Need?.Agents ?? -1);

    private decimal PaidHours(DateOnly day) =>
        Sheet
            .Plan.Intervals.Where(interval => Sheet.Zone.DateOf(interval.From) == day)
            .Sum(interval => (decimal)interval.ToSchedule * interval.Seconds / 3600);

    private static string Weekday(DateOnly day) => new Dates(Language.Current.Document).Weekday(day.DayOfWeek);
}
