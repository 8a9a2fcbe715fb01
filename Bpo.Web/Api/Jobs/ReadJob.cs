using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Jobs;

public static class ReadJob
{
    public static void MapReadJob(this IEndpointRouteBuilder api) =>
        api.MapGet("/jobs/{id}", Handle)
            .Needs(Scopes.UsageRead)
            .WithName("read-job")
            .WithSummary("Read how far a job is, and where its result is");

    private static async Task<Results<Ok<JobView>, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        Caller caller,
        CancellationToken cancel
    )
    {
        // Jobs work for the tenant as a whole; a client's own people have no part in them.
        var key = caller.Scope.Client is null ? PublicId.Parse(PublicId.Job, id) : null;
        return await db.Set<Job>().AsNoTracking().FirstOrDefaultAsync(job => job.Id == key, cancel) is { } job
            ? TypedResults.Ok(JobView.Of(job))
            : ApiProblem.NotFound("job");
    }
}
