using System.Globalization;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Problems;
using Bpo.Web.Documents.Invoices;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Invoices;

public static class Issue
{
    public static void MapIssue(this IEndpointRouteBuilder api) =>
        api.MapPost("/invoices/{id}/issue", Handle)
            .Needs(Scopes.InvoicesIssue)
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("issue-invoice")
            .WithSummary(
                "Give a draft its number and freeze it with the month it bills; If-Match names the draft looked at"
            );

    private static async Task<Results<Ok<InvoiceView>, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        IssueInvoice issue,
        InvoicePrint print,
        Caller caller,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindInvoice(id, cancel) is not { } draft)
        {
            return ApiProblem.NotFound("invoice");
        }

        var issued = await issue.Run(caller.Scope, draft.Id, VersionSeen(context.Request), caller.Actor, cancel);
        return await issued.Match<Task<Results<Ok<InvoiceView>, ProblemHttpResult>>>(
            async invoice =>
            {
                await print.Of(db, invoice, cancel);
                context.Show(invoice);
                return TypedResults.Ok(await db.ViewOf(invoice, cancel));
            },
            problem => Task.FromResult<Results<Ok<InvoiceView>, ProblemHttpResult>>(ApiProblem.Of(problem))
        );
    }

    /// <summary>The version in If-Match; null when the caller names none.</summary>
    private static long? VersionSeen(HttpRequest request) =>
        long.TryParse(
            request.Headers.IfMatch.ToString().Trim('"'),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var version
        )
            ? version
            : null;
}
