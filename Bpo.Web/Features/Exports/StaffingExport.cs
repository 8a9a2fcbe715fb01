using Bpo.Billing.Runs.Staffing;
using Bpo.Billing.Staffing.Plans;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Reports.Tables;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Bpo.Web.Features.Staffing;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Exports;

/// <summary>A plan interval by interval, and its what-if, as files.</summary>
internal static class StaffingExport
{
    private const int Decimals = 4;

    public static Task<IResult> Plan(
        string id,
        string form,
        HttpRequest request,
        PlanStaffing plan,
        Caller caller,
        Words words,
        CancellationToken cancel
    ) => Send(id, form, "staffing", request, plan, caller, sheet => Table(sheet, words), cancel);

    public static Task<IResult> Changed(
        string id,
        string form,
        HttpRequest request,
        PlanStaffing plan,
        Caller caller,
        Words words,
        CancellationToken cancel
    ) =>
        Send(
            id,
            form,
            "what-if",
            request,
            plan,
            caller,
            sheet => Table(WhatIf.Of(sheet.Plan, sheet.Rule), words),
            cancel
        );

    private static async Task<IResult> Send(
        string id,
        string form,
        string name,
        HttpRequest request,
        PlanStaffing plan,
        Caller caller,
        Func<StaffingSheet, ExportTable> table,
        CancellationToken cancel
    )
    {
        if (PublicId.Parse(PublicId.Contract, id) is not { } contract)
        {
            return TypedResults.NotFound();
        }

        var wish = StaffingAddress.Read(request.QueryString.Value ?? "");
        var planned = await plan.Run(caller.Scope, contract, wish, cancel);
        return planned.Match<IResult>(
            sheet => TableFile.Send(form, $"{name}-{sheet.Days.From:yyyy-MM-dd}", table(sheet)),
            problem => ApiProblem.Of(problem)
        );
    }

    private static ExportTable Table(StaffingSheet sheet, Words words) =>
        new(
            words["Staffing.Title"],
            [
                words["Staffing.Interval"],
                words["Staffing.Minutes"],
                words["Staffing.Contacts"],
                words["Staffing.AhtSeconds"],
                words["Staffing.Erlangs"],
                words["Staffing.Needed"],
                words["Staffing.ToSchedule"],
                words["Staffing.Scheduled"],
                words["Staffing.AtWork"],
                words["Staffing.Difference"],
                words["Staffing.Answered"],
                words["Staffing.Occupancy"],
            ],
            sheet.Plan.Intervals.Select(interval =>
                (IReadOnlyList<ExportCell>)
                    [
                        new ExportCell.Instant(interval.From),
                        new ExportCell.Number(interval.Seconds / 60m, 0),
                        Number(interval.Load?.Contacts),
                        Number(interval.Load?.AhtSeconds),
                        Number(interval.Load?.Erlangs),
                        Number(interval.Need?.Agents, 0),
                        Number(interval.Need is null ? null : interval.ToSchedule, 0),
                        Number(interval.Scheduled),
                        Number(interval.AtWork),
                        Number(interval.Difference),
                        Number(interval.Need?.Performance.Answered * 100),
                        Number(interval.Need?.Performance.Occupancy * 100),
                    ]
            )
        );

    private static ExportTable Table(IReadOnlyList<IReadOnlyList<WhatIfCell>> cells, Words words) =>
        new(
            words["Staffing.WhatIf"],
            [
                words["Staffing.VolumeChange"],
                words["Staffing.AhtChange"],
                words["Staffing.Contacts"],
                words["Staffing.Peak"],
                words["Staffing.PeakToSchedule"],
                words["Staffing.DeskHours"],
                words["Staffing.PaidHours"],
                words["Staffing.IfUnchanged"],
            ],
            cells
                .SelectMany(row => row)
                .Select(cell =>
                    (IReadOnlyList<ExportCell>)
                        [
                            new ExportCell.Number(cell.VolumePercent - 100, 0),
                            new ExportCell.Number(cell.AhtPercent - 100, 0),
                            Number(cell.Contacts),
                            new ExportCell.Number(cell.PeakAgents, 0),
                            new ExportCell.Number(cell.PeakToSchedule, 0),
                            Number(cell.AgentHours),
                            Number(cell.PaidHours),
                            Number(cell.AnsweredPercent),
                        ]
                )
        );

    private static ExportCell Number(decimal? value, int decimals = Decimals) =>
        value is { } known ? new ExportCell.Number(decimal.Round(known, decimals), decimals) : ExportCell.Nothing;
}
