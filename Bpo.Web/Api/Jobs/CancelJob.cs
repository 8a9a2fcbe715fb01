using Bpo.Billing.Runs.Histories;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Jobs;

public static class CancelJob
{
    public static void MapCancelJob(this IEndpointRouteBuilder api) =>
        api.MapPost("/jobs/{id}/cancellation", Handle)
            .Needs(Scopes.RunsWrite)
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("cancel-job")
            .WithSummary("Stop a job between two months; what it has done so far stays");

    private static async Task<Results<Ok<JobView>, ProblemHttpResult>> Handle(
        string id,
        HistoryJobs jobs,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (caller.Scope.Client is not null || PublicId.Parse(PublicId.Job, id) is not { } job)
        {
            return ApiProblem.NotFound("job");
        }

        var cancelled = await jobs.Cancel(caller.Scope, job, cancel);
        return cancelled.Match<Results<Ok<JobView>, ProblemHttpResult>>(
            done => TypedResults.Ok(JobView.Of(done)),
            problem => ApiProblem.Of(problem)
        );
    }
}
