using System.ComponentModel;
using Bpo.Billing.Runs.Simulations;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Jobs;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Features.Exports;
using Bpo.Web.Jobs;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Bpo.Web.Api.Simulations;

public static class Simulate
{
    public static void MapSimulate(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts/{id}/simulations", Handle)
            .Needs(Scopes.ResultsRead)
            .Accepts<SimulationOrder>("application/json")
            .WithName("simulate-terms")
            .WithSummary(
                "Price past months under other terms side by side: scenarios, break-even points, cliffs, what clauses cost; kept only when it is not waited for"
            )
            .WithExamples(SimulationOrder.Examples);

    private static async Task<
        Results<Ok<SimulationView>, PushStreamHttpResult, Accepted<JobView>, ProblemHttpResult>
    > Handle(
        string id,
        [Description("csv or xlsx: the comparison as a table instead of JSON.")] string? form,
        [FromHeader(Name = "Prefer"), Description("respond-async: answer 202 with a job, and keep what comes of it.")]
            string? prefer,
        HttpRequest request,
        SimulateTerms simulate,
        QueuedSimulations queue,
        Caller caller,
        Words words,
        CancellationToken cancel
    )
    {
        if (PublicId.Parse(PublicId.Contract, id) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var asked = await request.ReadJson(cancel);
        // Jobs work for the tenant as a whole: a client's own people wait for their answer.
        if (
            form is null
            && caller.Scope.Client is null
            && prefer?.Contains("respond-async", StringComparison.OrdinalIgnoreCase) == true
        )
        {
            var queued = await asked.ThenAsync(body =>
                queue.Enqueue(caller.Scope, contract, body, words["Simulator.InForce"], cancel)
            );
            return queued.Match<
                Results<Ok<SimulationView>, PushStreamHttpResult, Accepted<JobView>, ProblemHttpResult>
            >(
                job =>
                {
                    var view = JobView.Of(job);
                    return TypedResults.Accepted($"/api/v1/jobs/{view.Id}", view);
                },
                problem => ApiProblem.Of(problem)
            );
        }

        var simulated = await asked.ThenAsync(body =>
            simulate.Run(caller.Scope, contract, body, progress: null, cancel)
        );
        return simulated.Match<Results<Ok<SimulationView>, PushStreamHttpResult, Accepted<JobView>, ProblemHttpResult>>(
            done =>
                form is null ? TypedResults.Ok(SimulationView.Of(done, words["Simulator.InForce"]))
                : TableFile.Of(form, "simulation", SimulationTable.Of(done, words)) is { } file ? file
                : ApiProblem.Of("request.invalid", "'form' is csv or xlsx."),
            problem => ApiProblem.Of(problem)
        );
    }
}
