using Bpo.Reports.Charts;
using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Tables;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Theme;

namespace Bpo.Reports.BusinessReviews.Sections;

/// <summary>From fees to the invoice total, and what a contact costs month by month.</summary>
internal static class ReviewCost
{
    private const double BarsHeight = 130;

    public static IEnumerable<Element> Build(ReviewScope scope)
    {
        var (document, texts) = (scope.Document, scope.Texts);
        if (document.CostBridge.Count > 0)
            yield return scope.Section(texts.In(texts.Cost, document.Currency), texts.CostLead, Bridge(scope));
        if (document.MonthlyCosts.Count > 0)
            yield return scope.Section(
                texts.In(texts.CostPerContact, document.Currency),
                texts.CostPerContactLead,
                Months(scope)
            );
    }

    private static IEnumerable<Element> Bridge(ReviewScope scope)
    {
        var steps = scope.Document.CostBridge;
        var chart = new BridgeChart
        {
            Language = scope.Document.Language,
            Width = scope.Width,
            Description = string.Join("; ", steps.Select(s => $"{s.Label}: {scope.Amount(s.Amount)}")),
            Columns = [.. steps.Select(s => new BridgeColumn(s.Label, s.Amount, s.IsSum))],
            Format = scope.Amount,
        };
        yield return new Figure(chart.Draw());
        if (chart.IsCut)
            yield return new Text(scope.Texts.CutAxis, scope.Theme.Styles.Small);
    }

    private static IEnumerable<Element> Months(ReviewScope scope)
    {
        var months = scope.Document.MonthlyCosts;
        if (months.Count > 1)
        {
            var chart = new BarChart
            {
                Language = scope.Document.Language,
                Width = scope.Width,
                Height = BarsHeight,
                Description = scope.Texts.CostPerContact,
                Points =
                [
                    .. months.Select(m => new TrendPoint(scope.Theme.Dates.ShortMonth(m.Month), m.CostPerContact)),
                ],
                Format = v => scope.Theme.Figures.Exact(v, scope.Document.CurrencyDigits),
            };
            yield return new Figure(chart.Draw());
        }
        yield return MonthTable(scope, months);
    }

    private static Table MonthTable(ReviewScope scope, IReadOnlyList<MonthlyCost> months)
    {
        var texts = scope.Texts;
        var table = new ThemedTable(
            scope.Theme,
            TableColumn.Share(1.4),
            TableColumn.Share(1, HorizontalAlignment.Right),
            TableColumn.Share(1, HorizontalAlignment.Right),
            TableColumn.Share(1, HorizontalAlignment.Right),
            TableColumn.Share(1, HorizontalAlignment.Right),
            TableColumn.Share(1.2, HorizontalAlignment.Right)
        ).Header(texts.Month, texts.Contacts, texts.Fees, texts.Credits, texts.Net, texts.CostPerContact);
        foreach (var month in months)
        {
            var style =
                month.Month == scope.Document.Month ? scope.Theme.Styles.Body.SemiBold : scope.Theme.Styles.Body;
            var perContact = month.CostPerContact is { } cost
                ? scope.Theme.Figures.Exact(cost, scope.Document.CurrencyDigits)
                : "–";
            table.Row(
                new TextRun(scope.Theme.Dates.Month(month.Month), style),
                new TextRun(scope.Count(month.Contacts), style),
                new TextRun(scope.Amount(month.Fees), style),
                new TextRun(scope.Amount(month.Credits), month.Credits < 0 ? style.In(Palette.Bad) : style),
                new TextRun(scope.Amount(month.Net), style),
                new TextRun(perContact, style)
            );
        }
        return table.Build();
    }
}
