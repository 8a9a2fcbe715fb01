using Bpo.Billing.Runs.Staffing;
using Bpo.Billing.Staffing.Plans;
using Bpo.Web.Components.Pieces;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Staffing;

/// <summary>The answer of a plan in four figures.</summary>
internal static class StaffingFigures
{
    /// <summary>The day, or the first and the last.</summary>
    public static string Days(StaffingSheet sheet) =>
        sheet.Days.Days == 1
            ? Formats.Date(sheet.Days.From)
            : $"{Formats.Date(sheet.Days.From)} – {Formats.Date(sheet.Days.To.AddDays(-1))}";

    /// <summary>Why there is nothing to plan.</summary>
    public static string Nothing(StaffingSheet sheet, Words words) =>
        sheet.IsClosed ? words["Staffing.Closed", Days(sheet)]
        : sheet.Forecast.Origin == ForecastOrigin.None ? words["Staffing.NoForecast"]
        : words["Staffing.NoHandleTime"];

    public static IReadOnlyList<Figure> Of(StaffingSheet sheet, Words words)
    {
        var plan = sheet.Plan;
        List<Figure> figures =
        [
            new(
                words["Staffing.Contacts"],
                Formats.Number(plan.Contacts, 0),
                words[$"Staffing.Origin.{sheet.Forecast.Origin}"]
            ),
            new(
                words["Staffing.Peak"],
                Formats.Number(plan.Peak?.Need?.Agents ?? 0),
                plan.Peak is { } peak
                    ? words["Staffing.PeakAt", Formats.Moment(peak.From, sheet.Zone), Formats.Number(peak.ToSchedule)]
                    : ""
            ),
            new(
                words["Staffing.PaidHours"],
                Formats.Number(plan.PaidHours, 1),
                words["Staffing.AgentHours", Formats.Number(plan.AgentHours, 1)]
            ),
        ];
        if (plan.HasActivity)
        {
            figures.Add(
                new Figure(
                    words["Staffing.Short"],
                    Formats.Number(plan.Short),
                    words["Staffing.ShortHint"],
                    Class: plan.Short > 0 ? "negative" : ""
                )
            );
        }

        return figures;
    }
}
