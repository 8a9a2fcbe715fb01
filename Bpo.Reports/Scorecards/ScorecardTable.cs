using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Tables;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Theme;

namespace Bpo.Reports.Scorecards;

/// <summary>The scorecard as both documents print it: the same figures in the review and in the invoice's annex.</summary>
internal static class ScorecardTable
{
    public static Element Build(
        DocumentTheme theme,
        IReadOnlyList<ScorecardRow> rows,
        string currency,
        int currencyDigits
    )
    {
        var texts = ScorecardTexts.For(theme.Language);
        var hasPrevious = rows.Any(r => r.Previous is not null);
        List<TableColumn> columns =
        [
            TableColumn.Share(1),
            TableColumn.Figures,
            TableColumn.Figures,
            TableColumn.Figures,
            TableColumn.Figures,
            TableColumn.Content(),
            TableColumn.Figures,
        ];
        List<string> heads =
        [
            texts.Measure,
            texts.Target,
            texts.Raw,
            texts.Adjusted,
            texts.Sample,
            texts.Status,
            $"{texts.Credit} {currency}",
        ];
        if (hasPrevious)
        {
            columns.Insert(4, TableColumn.Figures);
            heads.Insert(4, texts.Previous);
        }
        var table = new ThemedTable(theme, columns).Header(heads);
        foreach (var row in rows)
        {
            var cells = Cells(theme, row, currencyDigits);
            if (hasPrevious)
                cells.Insert(4, Muted(theme, Value(theme, row.Previous)));
            table.Row(cells);
        }
        return table.Build();
    }

    private static List<object> Cells(DocumentTheme theme, ScorecardRow row, int digits)
    {
        var styles = theme.Styles;
        var result = row.Adjusted is { } adjusted ? theme.Measures.Result(adjusted, row.Target) : "–";
        var money = row.Credit is { } credit ? theme.Figures.Number(credit, digits) : "–";
        return
        [
            Name(theme, row),
            theme.Measures.Target(row.Target),
            Muted(theme, row.Raw is { } raw ? theme.Measures.Result(raw, row.Target) : "–"),
            new TextRun(result, styles.Body.Bold.In(StatusLook.Ink(row.Status))),
            theme.Figures.Number(row.Sample, 0),
            StatusLook.Badge(row.Status, theme.Language, styles.Small),
            new TextRun(money, row.Credit < 0 ? styles.Body.SemiBold.In(Palette.Bad) : styles.Body),
        ];
    }

    private static Column Name(DocumentTheme theme, ScorecardRow row)
    {
        var clause = row.Clause is null ? "" : $" · {row.Clause}";
        var name = new Column(0.5).Add(
            new Text(row.Name, theme.Styles.Body.SemiBold),
            new Text(row.Formula + clause, theme.Styles.Small)
        );
        return row.Explanation is null ? name : name.Add(new Text(row.Explanation, theme.Styles.Small));
    }

    private static string Value(DocumentTheme theme, MeasuredValue? value) =>
        value is null ? "–" : theme.Measures.Value(value);

    private static TextRun Muted(DocumentTheme theme, string text) => new(text, theme.Styles.Body.In(Palette.Ink2));
}
