using System.Globalization;
using Bpo.Billing.Runs.Histories;
using Bpo.Domain.Access;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Reports.Charts;
using Bpo.Web.Features.Sla;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Histories;

/// <summary>One promise month by month, as it was judged and as one version of the terms would have judged it.</summary>
public sealed partial class HistoryTrend(ReadHistory read, CurrentCaller current)
{
    /// <summary>Chart units; type set at 7 of them is 12 pixels high at the card's usual width.</summary>
    private const double ChartWidth = 330;
    private const double ChartHeight = 130;

    private PromiseHistory? promise;
    private int version;

    /// <summary>Its public id.</summary>
    [Parameter, EditorRequired]
    public required string Contract { get; set; }

    /// <summary>The clause's id.</summary>
    [Parameter, EditorRequired]
    public required string Sla { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var scope = (await current.Get()).Scope;
        var key = PublicId.Parse(PublicId.Contract, Contract) ?? Guid.Empty;
        var found = await read.Run(scope, key, number: null, CancellationToken.None);
        (promise, version) = found.Match(
            history => (PromiseHistory.Of(history).FirstOrDefault(one => one.Sla == Sla), history.Version),
            _ => (null, 0)
        );
    }

    private static string Class(JudgedValue? result) =>
        result?.Attainment == Attainment.Missed ? "negative strong" : "";

    /// <summary>Our own drawing of our own numbers: every text in it is encoded by the writer.</summary>
    private MarkupString Chart(PromiseHistory shown)
    {
        var result = shown.Newest;
        var isShare = result.Unit == MetricUnit.Percent;
        var chart = new LineChart
        {
            Language = Language.Current.Document,
            Width = ChartWidth,
            Height = ChartHeight,
            Description = Words["Sla.TrendOf", result.Name(), shown.Months.Count],
            Points = [.. shown.Months.Select(month => Point(month, month.Recomputed))],
            Beside = [.. shown.Months.Select(month => month.AsJudged?.Value)],
            Target = result.Target.Level,
            AtLeast = result.Target.IsFloor,
            TargetLabel = Words["Reviews.TargetLabel", result.Target()],
            Ceiling = isShare ? Measurement.PercentScale : null,
            AxisFormat = value => isShare ? Formats.Percent(value, 0) : Formats.Number(value, 0),
            Format = value => isShare ? Formats.Percent(value) : Formats.Number(value, 1),
        };
        return new MarkupString(chart.Draw().ToSvg());
    }

    private static TrendPoint Point(HistoryMonth month, JudgedValue? result) =>
        new(month.Month.ToString("MM", CultureInfo.InvariantCulture), result?.Value);
}
