using Bpo.Domain.Amounts;
using Bpo.Domain.Sla;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Overview;

/// <summary>One contract of the overview, with the promise that has the least left.</summary>
public sealed partial class ContractRowView
{
    [Parameter, EditorRequired]
    public required OverviewView.ContractRow Row { get; set; }

    private string Board => $"/contracts/{Row.Results.Contract}/sla/{Months.Write(Row.Results.Month)}";

    private (SlaResult Result, decimal Used)? Tightest =>
        Row
            .Results.Results.Select(result => (result, Used: ErrorBudget.Used(result) ?? -1))
            .Where(entry => entry.Used >= 0)
            .OrderByDescending(entry => entry.Used)
            .Select(entry => ((SlaResult, decimal)?)entry)
            .FirstOrDefault();

    private string Amount(long? minor) =>
        minor is { } amount && Row.Results.Figures is { } figures
            ? Formats.Money(Money.OfMinor(amount, Currency.Of(figures.Currency)))
            : "–";
}
