using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Tables;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Theme;

namespace Bpo.Reports.Invoices.Sections;

/// <summary>Tax by category and rate beside the totals; below them how to pay and what the law or the contract wants said.</summary>
internal static class InvoiceSums
{
    private const double PaymentLabelWidth = 74;

    public static Element Build(InvoiceScope scope) =>
        new Together(new Row(18).Share(1.2, Taxes(scope)).Share(1, Totals(scope)));

    public static IEnumerable<Element> Closing(InvoiceScope scope)
    {
        var notes = Notes(scope);
        if (scope.Document.Payment is not { } payment)
            return notes is null ? [] : [notes];
        var block = new Together(new Column().Add(Payment(scope, payment)));
        return [notes is null ? block : new Row(18).Share(1.2, block).Share(1, notes)];
    }

    private static Column? Notes(InvoiceScope scope) =>
        scope.Document.Notes.Count == 0
            ? null
            : new Column(3).Add([
                scope.Theme.Subheading(scope.Texts.Notes),
                .. scope.Document.Notes.Select(n => new Text(n, scope.Theme.Styles.Small)),
            ]);

    private static Table Taxes(InvoiceScope scope)
    {
        var (texts, figures) = (scope.Texts, scope.Theme.Figures);
        var table = new ThemedTable(
            scope.Theme,
            TableColumn.Content(),
            TableColumn.Share(1),
            TableColumn.Figures,
            TableColumn.Figures,
            TableColumn.Figures
        ).Header("", texts.TaxTable, texts.TaxRate, texts.TaxBase, texts.Tax);
        foreach (var tax in scope.Document.Taxes)
            table.Row(tax.Category, tax.Name, figures.Rate(tax.Rate), scope.Amount(tax.Base), scope.Amount(tax.Amount));
        return table.Build();
    }

    private static Column Totals(InvoiceScope scope)
    {
        var (texts, totals, body) = (scope.Texts, scope.Document.Totals, scope.Theme.Styles.Body);
        var credits = totals.Credits < 0 ? body.SemiBold.In(Palette.Bad) : body.SemiBold;
        var due = scope.Document.Kind == InvoiceKind.CreditNote ? texts.AmountCredited : texts.AmountDue;
        return new Column().Add(
            Sum(texts.Fees, scope.Amount(totals.Fees), body, body.SemiBold),
            Sum(texts.Credits, scope.Amount(totals.Credits), body, credits),
            Sum(texts.Net, scope.Amount(totals.Net), body, body.SemiBold),
            Sum(texts.Tax, scope.Amount(totals.Tax), body, body.SemiBold),
            new Spacer(4),
            Bar(due, scope.Money(totals.Total), body.Bold.At(11).In(Palette.White))
        );
    }

    private static Box Sum(string label, string amount, TextStyle style, TextStyle figure) =>
        new(Pair(label, amount, style, figure))
        {
            Horizontal = 8,
            Vertical = 3,
            BottomLine = Palette.Line,
        };

    private static Box Bar(string label, string amount, TextStyle style) =>
        new(Pair(label, amount, style, style))
        {
            Horizontal = 8,
            Vertical = 6,
            Fill = Palette.Brand,
            Radius = 3,
        };

    private static Row Pair(string label, string amount, TextStyle style, TextStyle figure) =>
        new Row(8).Share(1, new Text(label, style)).Content(new Text(amount, figure, HorizontalAlignment.Right));

    private static Box Payment(InvoiceScope scope, PaymentInstructions payment)
    {
        var (texts, styles) = (scope.Texts, scope.Theme.Styles);
        (string Label, string? Value)[] facts =
        [
            (texts.Beneficiary, payment.Beneficiary),
            (texts.Account, payment.Account),
            (texts.BankCode, payment.BankCode),
            (texts.Bank, payment.Bank),
            (texts.Reference, payment.Reference),
        ];
        var column = new Column(1.5).Add(scope.Theme.Subheading(texts.Payment));
        foreach (var (label, value) in facts.Where(f => f.Value is not null))
            column.Add(
                new Row(6)
                    .Points(PaymentLabelWidth, new Text(label, styles.Small.At(8.2)))
                    .Share(1, new Text(value!, styles.Body))
            );
        return new Box(column)
        {
            Border = Palette.Line,
            Horizontal = 10,
            Vertical = 8,
            Radius = 4,
        };
    }
}
