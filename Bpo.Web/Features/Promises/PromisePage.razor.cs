using System.Globalization;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Reports.Charts;
using Bpo.Web.Components.Pieces;
using Bpo.Web.Features.Sla;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;
using Figure = Bpo.Web.Components.Pieces.Figure;

namespace Bpo.Web.Features.Promises;

/// <summary>One promise of a month: by day, queue, hour of the week and agent, and the intervals that cost most.</summary>
public sealed partial class PromisePage(ReadPromise read, CurrentCaller current)
{
    /// <summary>Chart units; type set at 7 of them is 12 pixels high at the card's usual width.</summary>
    private const double ChartWidth = 390;
    private const double ChartHeight = 130;

    private PromiseView? view;
    private bool isMissing;

    [Parameter]
    public required string Id { get; set; }

    /// <summary>Such as <c>2026-10</c>.</summary>
    [Parameter]
    public required string Month { get; set; }

    /// <summary>The clause's id.</summary>
    [Parameter]
    public required string Sla { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        view = Months.Parse(Month) is { } month
            ? await read.Handle((await current.Get()).Scope, Id, month, Sla, CancellationToken.None)
            : null;
        isMissing = view is null;
    }

    private string Board => $"/contracts/{Id}/sla/{Month}";

    private string Place => $"{Board}/{Uri.EscapeDataString(Sla)}";

    private List<Figure> FiguresOf(PromiseView promise)
    {
        var result = promise.Result;
        List<Figure> figures =
        [
            new(
                Words["Sla.Adjusted"],
                result.Write(result.Adjusted),
                result.NotMeasured?.Say() ?? result.Margin(Words),
                Class: result.Attainment == Attainment.Missed ? "negative" : ""
            ),
            new(Words["Sla.Target"], result.Target(), Words["Promises.Raw", result.Write(result.Raw)]),
            new(
                Words["Sla.Sample"],
                result.Adjusted.Sample is { } sample ? Formats.Number(sample, 0) : "–",
                Formats.Month(promise.Month.Month)
            ),
        ];
        if (promise.Cuts.Days is { Count: > 0 } days)
        {
            figures.Add(
                new Figure(
                    Words["Promises.DaysMissed"],
                    Words["Sla.OutOf", days.Count(day => !day.IsMet), days.Count],
                    Words["Promises.DaysMissedHint"]
                )
            );
        }

        return figures;
    }

    /// <summary>Our own drawing of our own numbers: every text in it is encoded by the writer.</summary>
    private MarkupString DayChart
    {
        get
        {
            var result = view!.Result;
            var isShare = result.Unit == MetricUnit.Percent;
            var chart = new LineChart
            {
                Language = Language.Current.Document,
                Width = ChartWidth,
                Height = ChartHeight,
                Description = Words["Reviews.ByDay", view.Month.NameOf(result)],
                Points =
                [
                    .. view.Cuts.Days.Select(day => new TrendPoint(
                        day.Of.Day.ToString(CultureInfo.InvariantCulture),
                        day.Value.Value
                    )),
                ],
                Target = view.Clause.Target.Level,
                AtLeast = view.Clause.Target.IsFloor,
                TargetLabel = Words["Reviews.TargetLabel", result.Target()],
                Ceiling = isShare ? Measurement.PercentScale : null,
                AxisFormat = value => isShare ? Formats.Percent(value, 0) : Formats.Number(value, 0),
                Format = value => isShare ? Formats.Percent(value) : Formats.Number(value, 1),
            };
            return new MarkupString(chart.Draw().ToSvg());
        }
    }
}
