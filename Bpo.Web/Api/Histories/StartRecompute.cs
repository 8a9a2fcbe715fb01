using System.ComponentModel;
using Bpo.Billing.Runs.Histories;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Jobs;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Histories;

public static class StartRecompute
{
    public static void MapStartRecompute(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts/{id}/history/recompute", Handle)
            .Needs(Scopes.RunsWrite)
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("recompute-history")
            .WithSummary(
                "Judge past months by a version of the terms, as a job; issued months stay as they were judged"
            );

    private static async Task<Results<Accepted<JobView>, ProblemHttpResult>> Handle(
        string id,
        [Description("The number of the version; the one in force when absent.")] int? version,
        HistoryJobs jobs,
        Caller caller,
        CancellationToken cancel
    )
    {
        // Jobs work for the tenant as a whole; a client's own people have no part in them.
        if (caller.Scope.Client is not null || PublicId.Parse(PublicId.Contract, id) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var ordered = await jobs.Order(caller.Scope, contract, version, cancel);
        return ordered.Match<Results<Accepted<JobView>, ProblemHttpResult>>(
            job =>
            {
                var view = JobView.Of(job);
                return TypedResults.Accepted($"/api/v1/jobs/{view.Id}", view);
            },
            problem => ApiProblem.Of(problem)
        );
    }
}
