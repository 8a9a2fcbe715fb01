using Bpo.Domain.Sla;
using Bpo.Reports.Charts;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Sla;

/// <summary>One promise of the board.</summary>
public sealed partial class MeasureRow
{
    [Parameter, EditorRequired]
    public required SlaResult Result { get; set; }

    /// <summary>What sets it apart from the others of its month.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>The page of this promise alone.</summary>
    [Parameter, EditorRequired]
    public required string Href { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<decimal?> Trend { get; set; }

    /// <summary>Null once the month is over, and where losses do not add up.</summary>
    [Parameter]
    public ClauseBudget? Budget { get; set; }

    [Parameter]
    public bool IsSelected { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnWhy { get; set; }

    /// <summary>Our own drawing of our own numbers: every text in it is encoded by the writer.</summary>
    private MarkupString TrendSvg =>
        new(
            new Sparkline
            {
                Description = Words["Sla.TrendOf", Name, Trend.Count],
                Values = Trend,
                Target = Result.Target.Level,
                AtLeast = Result.Target.IsFloor,
            }
                .Draw()
                .ToSvg()
        );
}
