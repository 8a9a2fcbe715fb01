using Bpo.Domain.Amounts;
using Bpo.Reports.Tables;
using Bpo.Web.Features.Invoices;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Exports;

/// <summary>Invoices and their lines as tables.</summary>
internal static class InvoiceTables
{
    public static ExportTable Of(IReadOnlyList<InvoiceList.Row> invoices, Words words) =>
        new(
            words["Invoices.Title"],
            [
                words["Invoices.Number"],
                words["Clients.Name"],
                words["Contracts.Contract"],
                words["Invoices.Period"],
                words["Invoices.Status"],
                words["Clients.Currency"],
                words["Invoices.Credits"],
                words["Invoices.Net"],
                words["Invoices.Total"],
                words["Invoices.Due"],
            ],
            invoices.Select(row =>
                (IReadOnlyList<ExportCell>)
                    [
                        Text(row.Number ?? words["Invoices.Draft"]),
                        Text(row.Client),
                        Text(row.Contract),
                        new ExportCell.Date(row.Period),
                        Text(words[$"Invoices.Status{row.Status}"]),
                        Text(row.Total.Currency.Code),
                        Amount(row.Credits),
                        Amount(row.Net),
                        Amount(row.Total),
                        row.DueOn is { } due ? new ExportCell.Date(due) : ExportCell.Nothing,
                    ]
            )
        );

    public static ExportTable Of(InvoiceSheet sheet, Words words) =>
        new(
            words["Invoices.Lines"],
            [
                "#",
                words["Contacts.Service"],
                words["Invoices.Description"],
                words["Invoices.Unit"],
                words["Invoices.Quantity"],
                words["Invoices.Price"],
                words["Invoices.TaxCode"],
                words["Invoices.AmountIn", sheet.Net.Currency.Code],
                words["Sla.Rule"],
            ],
            sheet.Groups.SelectMany(group => group.Lines.Select(line => Line(sheet, group, line, words)))
        );

    private static IReadOnlyList<ExportCell> Line(
        InvoiceSheet sheet,
        InvoiceSheet.Group group,
        InvoiceSheet.Line line,
        Words words
    ) =>
        [
            new ExportCell.Number(line.Number, 0),
            Text(group.Title ?? ""),
            Text(sheet.TitleOf(line)),
            Text(InvoiceWords.Unit(line.Unit)),
            new ExportCell.Number(line.Quantity, line.Quantity.Scale),
            line.Price is { } price ? new ExportCell.Number(price, price.Scale) : ExportCell.Nothing,
            Text(line.TaxCategory),
            Amount(line.Amount),
            Text(line.Clause),
        ];

    private static ExportCell.Text Text(string text) => new(text);

    private static ExportCell.Number Amount(Money money) => new(money.Amount, money.Currency.Decimals);
}
