using System.Globalization;
using Bpo.Billing.Runs.Staffing;
using Bpo.Billing.Staffing.Plans;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Staffing;

/// <summary>A day interval by interval; each opens the steps of its formula.</summary>
public sealed partial class StaffingTable
{
    private DateTimeOffset? opened;

    [Parameter, EditorRequired]
    public required StaffingSheet Sheet { get; set; }

    /// <summary>Nights in which nobody calls and nobody is there would bury the day.</summary>
    private IEnumerable<PlannedInterval> Shown =>
        Sheet.Plan.Intervals.Where(interval =>
            interval.Load is { Contacts: > 0 } || interval.Scheduled > 0 || interval.AtWork > 0
        );

    private void Open(DateTimeOffset from) => opened = opened == from ? null : from;

    private string Time(PlannedInterval interval) =>
        $"{Clock(interval.From)}–{Clock(interval.From.AddSeconds(interval.Seconds))}";

    private string Clock(DateTimeOffset instant) =>
        Sheet.Zone.Local(instant).ToString("HH:mm", CultureInfo.InvariantCulture);
}
