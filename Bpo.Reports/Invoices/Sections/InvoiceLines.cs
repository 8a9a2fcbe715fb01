using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Tables;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Theme;

namespace Bpo.Reports.Invoices.Sections;

/// <summary>The lines by group. Each carries its clause and the number of contacts behind it.</summary>
internal static class InvoiceLines
{
    public static Element Build(InvoiceScope scope)
    {
        var texts = scope.Texts;
        var table = new ThemedTable(
            scope.Theme,
            TableColumn.Figures,
            TableColumn.Share(1),
            TableColumn.Figures,
            TableColumn.Content(),
            TableColumn.Figures,
            TableColumn.Content(HorizontalAlignment.Center),
            TableColumn.Figures
        ).Header(
            "#",
            texts.Description,
            texts.Quantity,
            texts.Unit,
            texts.UnitPrice,
            texts.TaxColumn,
            $"{texts.Amount} {scope.Document.Currency}"
        );
        foreach (var group in scope.Document.Groups)
        {
            if (group.Title.Length > 0)
                table.Group(group.Title);
            foreach (var line in group.Lines)
                table.Row(Cells(scope, line));
            if (group.Title.Length > 0)
                table.Total($"{texts.Subtotal} · {group.Title}", scope.Amount(group.Subtotal));
        }
        return table.Build();
    }

    private static object[] Cells(InvoiceScope scope, InvoiceDocumentLine line)
    {
        var styles = scope.Theme.Styles;
        var figures = scope.Theme.Figures;
        var style = line.IsServiceCredit ? styles.Body.In(Palette.Bad) : styles.Body;
        var description = new Column(0.5).Add(new Text(line.Description, style));
        if (Evidence(scope, line) is { Length: > 0 } evidence)
            description.Add(new Text(evidence, styles.Small));
        return
        [
            new TextRun(figures.Number(line.Number, 0), styles.Body.In(Palette.Ink3)),
            description,
            new TextRun(line.Quantity is { } quantity ? figures.Exact(quantity) : "–", style),
            new TextRun(line.Unit, styles.Body.In(Palette.Ink2)),
            UnitPrice(scope, line, style),
            new TextRun(line.TaxCategory, styles.Body.In(Palette.Ink2)),
            new TextRun(scope.Amount(line.Amount), style.SemiBold),
        ];
    }

    private static TextRun UnitPrice(InvoiceScope scope, InvoiceDocumentLine line, TextStyle style)
    {
        if (line.UnitPrice is { } price)
            return new TextRun(scope.Theme.Figures.Exact(price, scope.Document.CurrencyDigits), style);
        return new TextRun(line.Steps.Count > 0 ? scope.Texts.SeeAnnex : "–", scope.Theme.Styles.Body.In(Palette.Ink2));
    }

    private static string Evidence(InvoiceScope scope, InvoiceDocumentLine line)
    {
        string?[] parts =
        [
            line.Note,
            line.Clause,
            line.Contacts is { } contacts ? scope.Texts.Contacts(scope.Theme.Figures.Number(contacts, 0)) : null,
        ];
        return string.Join(" · ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));
    }
}
