using Bpo.Billing.Persistence;
using Bpo.Billing.Reviews;
using Bpo.Billing.Runs;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Bpo.Web.Documents;
using Bpo.Web.Documents.Reviews;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Reviews;

public static class ReadMonthlyReview
{
    public static void MapReadMonthlyReview(this IEndpointRouteBuilder api)
    {
        api.MapGet("/contracts/{id}/reviews/{period}", Read)
            .Needs(Scopes.ReviewsRead)
            .WithName("read-review")
            .WithSummary("Read the review of a month; as PDF with Accept: application/pdf");
        api.MapGet("/contracts/{id}/reviews/{period}/document.pdf", Document)
            .Needs(Scopes.ReviewsRead)
            .Produces(StatusCodes.Status200OK, contentType: Pdfs.MediaType)
            .WithName("read-review-document")
            .WithSummary("The review of a month as PDF");
    }

    private static async Task<Results<Ok<ReviewView>, FileContentHttpResult, ProblemHttpResult>> Read(
        string id,
        Month period,
        BpoDbContext db,
        HttpContext context,
        CancellationToken cancel,
        string language = "en"
    )
    {
        context.Response.Headers.Vary = "Accept";
        var wantsPdf = context.Request.WantsPdf();
        var review = await Find(db, id, period, cancel);
        return await review.Match<Task<Results<Ok<ReviewView>, FileContentHttpResult, ProblemHttpResult>>>(
            async found =>
                wantsPdf
                    ? (await ReviewPrint.Of(db, found, cancel)).AsFile()
                    : TypedResults.Ok(ReviewView.Of(found, language)),
            problem =>
                Task.FromResult<Results<Ok<ReviewView>, FileContentHttpResult, ProblemHttpResult>>(
                    ApiProblem.Of(problem)
                )
        );
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Document(
        string id,
        Month period,
        BpoDbContext db,
        CancellationToken cancel
    )
    {
        var review = await Find(db, id, period, cancel);
        return await review.Match<Task<Results<FileContentHttpResult, ProblemHttpResult>>>(
            async found => (await ReviewPrint.Of(db, found, cancel)).AsFile(),
            problem => Task.FromResult<Results<FileContentHttpResult, ProblemHttpResult>>(ApiProblem.Of(problem))
        );
    }

    private static async Task<Result<MonthlyReview>> Find(
        BpoDbContext db,
        string id,
        Month period,
        CancellationToken cancel
    ) =>
        PublicId.Parse(PublicId.Contract, id) is { } contract
            ? await ReadReview.Run(db, contract, period.Period.From, cancel)
            : Refusals.NoContract;
}
