using Bpo.Billing.Runs.Staffing;
using Bpo.Billing.Staffing.Plans;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Staffing;

/// <summary>The plan at other volumes and handle times, and what becomes of the promise if the agents stay as planned.</summary>
public sealed partial class StaffingWhatIfPage(PlanStaffing plan, CurrentCaller current, NavigationManager navigation)
{
    private StaffingWish wish = new();
    private StaffingSheet? sheet;
    private IReadOnlyList<IReadOnlyList<WhatIfCell>> cells = [];
    private Problem? problem;
    private bool isMissing;

    [Parameter]
    public required string Id { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        wish = StaffingAddress.Read(new Uri(navigation.Uri).Query);
        var planned = PublicId.Parse(PublicId.Contract, Id) is { } contract
            ? await plan.Run((await current.Get()).Scope, contract, wish, CancellationToken.None)
            : new Problem("contract.not-found", "");
        (sheet, problem) = planned.Match<(StaffingSheet?, Problem?)>(
            found => (found, null),
            refused => (null, refused)
        );
        isMissing = problem?.Code == "contract.not-found";
        cells = sheet is { Plan.HasForecast: true } ? WhatIf.Of(sheet.Plan, sheet.Rule) : [];
    }

    private string Place => $"/contracts/{Id}/staffing";

    private string Query => StaffingAddress.Write(wish with { From = sheet?.Days.From ?? wish.From });

    private IEnumerable<(string Title, string Hint, Func<WhatIfCell, string> Of)> Views =>
        [
            (
                Words["Staffing.PeakToSchedule"],
                Words["Staffing.PeakToScheduleHint"],
                cell => Formats.Number(cell.PeakToSchedule)
            ),
            (Words["Staffing.PaidHours"], Words["Staffing.PaidHoursHint"], cell => Formats.Number(cell.PaidHours, 1)),
            (
                Words["Staffing.IfUnchanged"],
                Words["Staffing.IfUnchangedHint", sheet!.Rule.ThresholdSeconds],
                cell => cell.AnsweredPercent is { } answered ? Formats.Percent(answered) : "–"
            ),
        ];
}
