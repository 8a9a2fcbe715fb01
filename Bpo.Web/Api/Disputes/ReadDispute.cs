using Bpo.Billing.Persistence;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Disputes;

public static class ReadDispute
{
    public static void MapReadDispute(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}/disputes/{dispute}", Handle)
            .Needs(Scopes.InvoicesRead)
            .WithName("read-dispute")
            .WithSummary("Read a dispute with its messages");

    private static async Task<Results<Ok<DisputeView>, ProblemHttpResult>> Handle(
        string id,
        string dispute,
        BpoDbContext db,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindDispute(id, dispute, cancel) is not { } row)
        {
            return ApiProblem.NotFound("dispute");
        }

        context.Show(row);
        return TypedResults.Ok(await db.ViewOf(row, cancel));
    }
}
