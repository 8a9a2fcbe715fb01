using System.Globalization;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
using Bpo.Domain;
using Bpo.Domain.Invoices;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Documents.Invoices;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Invoices;

public static class CreditInvoice
{
    /// <summary>Without a clause the whole invoice is taken back. Amounts are decimals in its currency.</summary>
    /// <param name="Clause">The id of a refund clause of the terms.</param>
    /// <param name="Paid">What was paid on the invoice, with tax; left out for all of it.</param>
    /// <param name="Returned">What has come back by other ways.</param>
    /// <param name="BankFee">What the bank took; left out for the most the clause returns.</param>
    public sealed record Request(
        string? Clause = null,
        string? Paid = null,
        string? Returned = null,
        string? BankFee = null
    );

    public static void MapCreditInvoice(this IEndpointRouteBuilder api) =>
        api.MapPost("/invoices/{id}/credit-notes", Handle)
            .Needs(Scopes.InvoicesIssue)
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("credit-invoice")
            .WithSummary(
                "Take an issued invoice back, or pay back what a refund clause says, by a numbered credit note"
            )
            .WithExamples(
                new ExampleRequest("whole", "The whole invoice", "{ }"),
                new ExampleRequest(
                    "refund",
                    "A refund for delay, with the bank's fee",
                    """{ "clause": "late-start", "paid": "1190.00", "bankFee": "12.50" }"""
                )
            );

    private static async Task<Results<Created<InvoiceView>, ProblemHttpResult>> Handle(
        string id,
        Request request,
        BpoDbContext db,
        ReverseInvoice reverse,
        RefundInvoice refund,
        InvoicePrint print,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (await db.FindInvoice(id, cancel) is not { } invoice)
        {
            return ApiProblem.NotFound("invoice");
        }

        var faults = new List<Fault>();
        var order = new RefundOrder(
            invoice.Id,
            request.Clause ?? "",
            Amount(request.Paid, "/paid", invoice, faults),
            Amount(request.Returned, "/returned", invoice, faults) ?? 0,
            Amount(request.BankFee, "/bankFee", invoice, faults)
        );
        if (faults.Count > 0)
        {
            return ApiProblem.Of(new Problem("refund.refused", "An amount cannot be understood.", faults));
        }

        var credited = request.Clause is null
            ? await reverse.Run(caller.Scope, invoice.Id, caller.Actor, cancel)
            : await refund.Run(caller.Scope, order, caller.Actor, cancel);
        return await credited.Match<Task<Results<Created<InvoiceView>, ProblemHttpResult>>>(
            async note =>
            {
                await print.Of(db, note, cancel);
                var view = await db.ViewOf(note, cancel);
                return TypedResults.Created($"/api/v1/invoices/{view.Id}", view);
            },
            problem => Task.FromResult<Results<Created<InvoiceView>, ProblemHttpResult>>(ApiProblem.Of(problem))
        );
    }

    private static decimal? Amount(string? text, string pointer, Invoice invoice, List<Fault> faults)
    {
        if (text is null)
        {
            return null;
        }

        if (
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && decimal.Round(amount, invoice.Currency.Decimals) == amount
        )
        {
            return amount;
        }

        faults.Add(new Fault(pointer, "decimal", "An amount of the invoice's currency is expected, zero or more."));
        return null;
    }
}
