using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.RollUps;

/// <summary>What vendors and their sites came to together: counts summed and divided once.</summary>
public sealed partial class RollUpPage(ReadRollUps read, CurrentCaller current)
{
    private RollUpView? view;
    private bool isMissing;

    /// <summary>The last month, such as <c>2026-10</c>.</summary>
    [Parameter]
    public required string Month { get; set; }

    [SupplyParameterFromQuery]
    private int? Months { get; set; }

    [SupplyParameterFromQuery]
    private string? By { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var wish = RollUpWish.Of(Month, Months, By);
        isMissing = wish is null;
        view = wish is null ? null : await read.Read((await current.Get()).Scope, wish, CancellationToken.None);
    }

    private static string SpanOf(RollUpWish wish) =>
        wish.Months == 1
            ? Formats.Month(wish.Month)
            : $"{Formats.Month(wish.Month.AddMonths(1 - wish.Months))} – {Formats.Month(wish.Month)}";

    private static string Address(RollUpWish wish, int months) =>
        $"/sla/roll-up/{Features.Months.Write(wish.Month.AddMonths(months))}?{wish.Query}";
}
