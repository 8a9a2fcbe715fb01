using System.Globalization;
using Bpo.Reports.Charts;
using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Tables;
using Bpo.Reports.Texts;
using Bpo.Reports.Theme;

namespace Bpo.Reports.BusinessReviews.Sections;

/// <summary>When contacts come, how many, and how long they take.</summary>
internal static class ReviewVolume
{
    private const decimal LongestInSeconds = 7_200;

    public static IEnumerable<Element> Build(ReviewScope scope)
    {
        var (document, texts) = (scope.Document, scope.Texts);
        var hasForecast = document.Volumes.Any(v => v.Forecast is not null);
        if (document.HourlyVolumes.Count > 0)
            yield return scope.Section(texts.HeatMap, texts.HeatMapLead, new Figure(Heat(scope)));
        if (document.Volumes.Count > 0)
            yield return scope.Section(
                texts.Volume,
                hasForecast ? texts.VolumeLead : texts.VolumeLeadPlain,
                Volumes(scope, hasForecast)
            );
        if (document.Handling.Count > 0)
            yield return scope.Section(texts.Handling, texts.HandlingLead, Handling(scope));
    }

    private static Scene Heat(ReviewScope scope)
    {
        var volumes = scope.Document.HourlyVolumes;
        var (first, last) = (volumes.Min(v => v.Hour), volumes.Max(v => v.Hour));
        var decimals = volumes.Max(v => v.Contacts) < 10 ? 1 : 0;
        var busiest = volumes.MaxBy(v => v.Contacts)!;
        var chart = new HeatMap
        {
            Language = scope.Document.Language,
            Width = scope.Width,
            Description =
                $"{scope.Texts.HeatMap}. {scope.Theme.Dates.Weekday(busiest.Day)} {busiest.Hour:00}:00 – "
                + scope.Theme.Figures.Number(busiest.Contacts, decimals),
            Rows = [.. Dates.Week.Select(scope.Theme.Dates.Weekday)],
            Columns =
            [
                .. Enumerable
                    .Range(first, last - first + 1)
                    .Select(h => h.ToString("00", CultureInfo.InvariantCulture)),
            ],
            Cells = [.. volumes.Select(v => new HeatCell(Dates.Week.IndexOf(v.Day), v.Hour - first, v.Contacts))],
            ClosedLabel = scope.Texts.Closed,
            Format = v => scope.Theme.Figures.Number(v, decimals),
        };
        return chart.Draw();
    }

    private static Table Volumes(ReviewScope scope, bool hasForecast)
    {
        var texts = scope.Texts;
        List<string> heads =
        [
            texts.Queue,
            texts.Forecast,
            texts.Difference,
            texts.Offered,
            texts.Answered,
            texts.Abandoned,
            texts.AbandonedShare,
        ];
        if (!hasForecast)
            heads.RemoveRange(1, 2);
        var columns = heads.Select(
            (_, i) => i == 0 ? TableColumn.Share(2.2) : TableColumn.Share(1, HorizontalAlignment.Right)
        );
        var table = new ThemedTable(scope.Theme, [.. columns]).Header(heads);
        foreach (var row in scope.Document.Volumes)
        {
            var figures = VolumeFigures(scope, row, hasForecast);
            if (row.IsTotal)
                table.Total(row.Label, figures);
            else
                table.Row([row.Label, .. figures]);
        }
        return table.Build();
    }

    private static List<string> VolumeFigures(ReviewScope scope, VolumeRow row, bool hasForecast)
    {
        var figures = scope.Theme.Figures;
        List<string> cells =
        [
            scope.Count(row.Offered),
            scope.Count(row.Answered),
            scope.Count(row.Abandoned),
            row.Offered == 0 ? "–" : figures.Percent(100m * row.Abandoned / row.Offered, 1),
        ];
        if (!hasForecast)
            return cells;
        var difference = row.Forecast is > 0 and { } forecast
            ? Difference(scope, 100m * (row.Offered - forecast) / forecast)
            : "–";
        return [row.Forecast is { } locked ? scope.Count(locked) : "–", difference, .. cells];
    }

    private static string Difference(ReviewScope scope, decimal points) =>
        (Math.Round(points, 1, MidpointRounding.AwayFromZero) > 0 ? "+" : "") + scope.Theme.Figures.Percent(points, 1);

    private static string Time(ReviewScope scope, decimal seconds) =>
        seconds < LongestInSeconds ? scope.Theme.Figures.Number(seconds, 1) : scope.Theme.Measures.Seconds(seconds, 0);

    private static Table Handling(ReviewScope scope)
    {
        var texts = scope.Texts;
        List<string> heads =
        [
            texts.Queue,
            texts.Handled,
            texts.Wait,
            texts.Talk,
            texts.Hold,
            texts.AfterCallWork,
            texts.HandleTime,
        ];
        var columns = heads.Select(
            (_, i) => i == 0 ? TableColumn.Share(2.2) : TableColumn.Share(1, HorizontalAlignment.Right)
        );
        var table = new ThemedTable(scope.Theme, [.. columns]).Header(heads);
        foreach (var row in scope.Document.Handling)
        {
            decimal?[] times = [row.Wait, row.Talk, row.Hold, row.AfterCallWork, row.Handle];
            List<string> figures =
            [
                scope.Count(row.Handled),
                .. times.Select(t => t is { } seconds ? Time(scope, seconds) : "–"),
            ];
            if (row.IsTotal)
                table.Total(row.Label, figures);
            else
                table.Row([row.Label, .. figures]);
        }
        return table.Build();
    }
}
