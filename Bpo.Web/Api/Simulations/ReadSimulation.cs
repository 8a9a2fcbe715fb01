using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Bpo.Web.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Simulations;

public static class ReadSimulation
{
    public static void MapReadSimulation(this IEndpointRouteBuilder api) =>
        api.MapGet("/simulations/{id}", Handle)
            .Needs(Scopes.ResultsRead)
            .Produces<SimulationView>()
            .WithName("read-simulation")
            .WithSummary("Read what a simulation that was not waited for came to, by the id of its job");

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        Caller caller,
        CancellationToken cancel
    )
    {
        // Jobs work for the tenant as a whole; a client's own people have no part in them.
        var key = caller.Scope.Client is null ? PublicId.Parse(PublicId.Job, id) : null;
        var job = await db.Set<Job>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == key && row.Kind == QueuedSimulations.Kind, cancel);
        if (job is null)
        {
            return ApiProblem.NotFound("simulation");
        }

        return job.Outcome.Length == 0
                ? ApiProblem.Of(new Problem("simulation.not-computed", "The simulation is not done yet."))
            : StoredJson.Read<JobOutcome>(job.Outcome) is { Answer: { } answer }
                ? TypedResults.Content(answer, "application/json")
            : Refused(StoredJson.Read<JobOutcome>(job.Outcome));
    }

    private static ProblemHttpResult Refused(JobOutcome outcome) =>
        ApiProblem.Of(new Problem(outcome.Code ?? "simulation.refused", outcome.Detail ?? ""));
}
