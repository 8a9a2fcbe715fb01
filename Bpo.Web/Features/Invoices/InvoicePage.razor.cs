using Bpo.Billing.Runs;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Invoices;
using Bpo.Web.Access;
using Bpo.Web.Components.Pieces;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Invoices;

/// <summary>An invoice whose every line opens to the way it was made.</summary>
public sealed partial class InvoicePage(
    ReadInvoice read,
    IssueInvoice issue,
    ReverseInvoice reverse,
    RefundInvoice refund,
    CurrentCaller current
)
{
    private InvoiceSheet? sheet;
    private Problem? refusal;
    private bool isMissing;
    private bool mayIssue;
    private bool issued;
    private int? open;

    [Parameter]
    public required string Id { get; set; }

    private string Title =>
        sheet!.Number is { } number
            ? Words["Invoices.IssuedTitle", number, sheet.Client]
            : Words["Invoices.DraftTitle", sheet.Client, Formats.MonthInText(sheet.Period.From)];

    private string Scope =>
        Words.Sentences(
            Words[
                "Invoices.SheetScope",
                sheet!.ContractName,
                Formats.Date(sheet.Period.From),
                Formats.Date(sheet.Period.To.AddDays(-1)),
                sheet.Zone.Id,
                sheet.TermsVersions
            ],
            sheet.DueOn is { } due
                ? Words["Invoices.DueOn", Formats.Date(due)]
                : Words["Invoices.NumberAtIssue", sheet.DueDays]
        );

    protected override async Task OnParametersSetAsync()
    {
        var caller = await current.Get();
        mayIssue = caller.May(Scopes.InvoicesIssue);
        sheet = await read.Handle(caller.Scope, Id, CancellationToken.None);
        isMissing = sheet is null;
    }

    private void Toggle(int line) => open = open == line ? null : line;

    private async Task Issue()
    {
        var caller = await current.Get();
        var key = PublicId.Parse(PublicId.Invoice, Id)!.Value;
        var result = await issue.Run(caller.Scope, key, sheet!.Version, caller.Actor, CancellationToken.None);
        issued = result is Result<Invoice>.Ok;
        refusal = result.Match(_ => (Problem?)null, problem => problem);
        sheet = await read.Handle(caller.Scope, Id, CancellationToken.None);
    }

    private async Task Credit(RefundOrder order)
    {
        var caller = await current.Get();
        var result =
            order.Clause.Length == 0
                ? await reverse.Run(caller.Scope, order.Invoice, caller.Actor, CancellationToken.None)
                : await refund.Run(caller.Scope, order, caller.Actor, CancellationToken.None);
        refusal = result.Match(_ => (Problem?)null, problem => problem);
        sheet = await read.Handle(caller.Scope, Id, CancellationToken.None);
    }

    private List<Figure> FiguresOf(InvoiceSheet invoice)
    {
        var currency = invoice.Net.Currency.Code;
        List<Figure> figures =
        [
            new(
                Words["Invoices.Net"],
                Formats.Amount(invoice.Net),
                Words.Count("Invoices.LinesCount", invoice.Lines.Count()),
                currency
            ),
        ];
        if (invoice.Before is { } before)
        {
            figures.Add(
                new Figure(
                    Words["Invoices.Against", Formats.MonthInText(invoice.Period.From.AddMonths(-1))],
                    Formats.Difference((invoice.Net - before).Amount, invoice.Net.Currency.Decimals),
                    Words["Invoices.BeforeNet", Formats.Amount(before)]
                )
            );
        }

        figures.Add(
            new Figure(
                Words["Invoices.Credits"],
                Formats.Amount(invoice.Credits),
                Words[invoice.Credits.IsZero ? "Invoices.NoCredits" : "Invoices.CreditsHint"],
                currency,
                invoice.Credits.IsZero ? "" : "negative"
            )
        );
        figures.Add(
            new Figure(
                Words["Invoices.TotalWithTax"],
                Formats.Amount(invoice.Total),
                Words["Invoices.TaxOf", Formats.Amount(invoice.Tax)],
                currency
            )
        );
        return figures;
    }
}
