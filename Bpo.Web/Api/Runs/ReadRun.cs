using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Runs;

public static class ReadRun
{
    public static void MapReadRun(this IEndpointRouteBuilder api) =>
        api.MapGet("/runs/{id}", Handle)
            .Needs(Scopes.ResultsRead)
            .WithName("read-run")
            .WithSummary("Read a run and its outcomes");

    private static async Task<Results<Ok<RunView>, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        Caller caller,
        CancellationToken cancel
    )
    {
        // A run spans the contracts of all clients; a client's own people have no part in it.
        var key = caller.Scope.Client is null ? PublicId.Parse(PublicId.Run, id) : null;
        if (await db.Set<Run>().AsNoTracking().FirstOrDefaultAsync(run => run.Id == key, cancel) is not { } run)
        {
            return ApiProblem.NotFound("run");
        }

        var outcomes = await db.Set<RunOutcome>()
            .AsNoTracking()
            .Where(outcome => outcome.RunId == run.Id)
            .OrderBy(outcome => outcome.ContractId)
            .ToListAsync(cancel);
        return TypedResults.Ok(RunView.Of(run, outcomes, []));
    }
}
