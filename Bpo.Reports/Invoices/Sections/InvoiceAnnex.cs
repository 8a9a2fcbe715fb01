using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Tables;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Scorecards;
using Bpo.Reports.Theme;

namespace Bpo.Reports.Invoices.Sections;

/// <summary>How each line was computed, in the numbered steps of the run, and the service levels behind the credits.</summary>
internal static class InvoiceAnnex
{
    public static IEnumerable<Element> Build(InvoiceScope scope)
    {
        var explained = scope.Document.Groups.SelectMany(g => g.Lines).Where(l => l.Steps.Count > 0).ToList();
        if (explained.Count > 0)
        {
            yield return new PageBreak();
            yield return Lead(scope, scope.Texts.Annex, scope.Texts.AnnexLead);
            if (scope.Document.PipelineOrder.Count > 0)
                yield return Pipeline(scope);
            yield return Steps(scope, explained);
        }
        if (scope.Document.ServiceLevels.Count == 0)
            yield break;
        yield return new Together(
            new Column(14).Add(
                Lead(scope, scope.Texts.ServiceLevels, scope.Texts.ServiceLevelsLead),
                ScorecardTable.Build(
                    scope.Theme,
                    scope.Document.ServiceLevels,
                    scope.Document.Currency,
                    scope.Document.CurrencyDigits
                )
            )
        );
    }

    private static Element Lead(InvoiceScope scope, string title, string lead) =>
        new Column(3)
            .Add(scope.Theme.Heading(title), new Text(lead, scope.Theme.Styles.Body.In(Palette.Ink2)))
            .KeptWithNext();

    private static Element Pipeline(InvoiceScope scope)
    {
        var order = scope.Document.PipelineOrder.Select((name, i) => $"{i + 1}\u00A0{name}");
        return scope.Theme.Note(scope.Texts.Pipeline, string.Join("  →  ", order)).KeptWithNext();
    }

    private static Table Steps(InvoiceScope scope, List<InvoiceDocumentLine> lines)
    {
        var texts = scope.Texts;
        var table = new ThemedTable(
            scope.Theme,
            TableColumn.Figures,
            TableColumn.Share(1),
            TableColumn.Figures,
            TableColumn.Figures
        ).Header("", texts.Step, texts.In, texts.Out);
        foreach (var line in lines)
        {
            table.Group($"{texts.Line(line.Number)} · {line.Description}", scope.Money(line.Amount));
            for (var i = 0; i < line.Steps.Count; i++)
                table.Row(Cells(scope, line.Steps[i], i + 1));
        }
        return table.Build();
    }

    private static object[] Cells(InvoiceScope scope, ComputationStep step, int number)
    {
        var (styles, figures) = (scope.Theme.Styles, scope.Theme.Figures);
        var name = new Column(0.5).Add(new Text(step.Name, styles.Body.SemiBold));
        if (step.Explanation is { } explanation)
            name.Add(new Text(explanation, styles.Small));
        return
        [
            new TextRun(figures.Number(number, 0), styles.Body.In(Palette.Ink3)),
            name,
            step.In is { } before ? figures.Exact(before) : "",
            step.Out is { } after ? figures.Exact(after) : "",
        ];
    }
}
