using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Promises;

/// <summary>The figures behind the chart of days, each with its contacts.</summary>
public sealed partial class DayCuts
{
    [Parameter, EditorRequired]
    public required PromiseView View { get; set; }

    /// <summary>Its public id.</summary>
    [Parameter, EditorRequired]
    public required string Contract { get; set; }

    /// <summary>A day of the contract's zone: 23 or 25 hours where its clock is changed.</summary>
    private string SpanOf(DateOnly day)
    {
        var from = View.Month.Zone.StartOf(day);
        return PromiseView.Span(from, (int)(View.Month.Zone.StartOf(day.AddDays(1)) - from).TotalMinutes);
    }
}
