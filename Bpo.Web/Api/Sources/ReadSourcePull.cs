using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Pulls;
using Bpo.Domain.Usage;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Sources;

public static class ReadSourcePull
{
    public static void MapReadSourcePull(this IEndpointRouteBuilder api) =>
        api.MapGet("/sources/{id}/pull", Handle)
            .Needs(Scopes.UsageRead)
            .WithName("read-pull")
            .WithSummary("From where and when a source's files are fetched, and how the last time ended");

    private static async Task<Results<Ok<PullView>, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await db.FindSource(caller, id, cancel) is not { } source)
        {
            return ApiProblem.NotFound("source");
        }

        var pull = await db.Set<SourcePull>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.SourceId == source.Id, cancel);
        return pull is null ? ApiProblem.Of(SetPull.NoPull) : await PullView.Answer(db, pull, source, clock, cancel);
    }
}
