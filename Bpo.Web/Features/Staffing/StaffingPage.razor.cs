using Bpo.Billing.Runs.Staffing;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Web.Documents;
using Bpo.Web.Features.Contracts;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Staffing;

/// <summary>Agents by half-hour against the stored forecast, for a day or a week.</summary>
public sealed partial class StaffingPage(PlanStaffing plan, CurrentCaller current, NavigationManager navigation)
{
    private const int DaysOfWeek = 7;

    private StaffingWish wish = new();
    private StaffingSheet? sheet;
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
    }

    private string Place => $"/contracts/{Id}/staffing";

    private string Query => StaffingAddress.Write(wish with { From = sheet?.Days.From ?? wish.From });

    private string At(StaffingWish other) => $"{Place}?{StaffingAddress.Write(other)}";

    private string ScopeOf(StaffingSheet shown) =>
        Words[
            "Staffing.Scope",
            shown.Contract.Name,
            shown.Service is { } service
                ? ContractNaming.Of([shown.Terms]).Service(service)
                : Words["Forecasts.AllServices"],
            StaffingFigures.Days(shown),
            shown.Zone.Id
        ];

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));
}
