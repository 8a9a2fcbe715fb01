using System.ComponentModel;
using Bpo.Billing.Runs.Simulations;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Features.Exports;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Simulations;

public static class Simulate
{
    public static void MapSimulate(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts/{id}/simulations", Handle)
            .Needs(Scopes.ResultsRead)
            .Accepts<SimulationOrder>("application/json")
            .WithName("simulate-terms")
            .WithSummary(
                "Price past months under other terms side by side: scenarios, break-even points, cliffs, what clauses cost; nothing is kept"
            )
            .WithExamples(SimulationOrder.Examples);

    private static async Task<Results<Ok<SimulationView>, PushStreamHttpResult, NotFound, ProblemHttpResult>> Handle(
        string id,
        [Description("csv or xlsx: the comparison as a table instead of JSON.")] string? form,
        HttpRequest request,
        SimulateTerms simulate,
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
        var simulated = await asked.ThenAsync(body =>
            simulate.Run(caller.Scope, contract, body, progress: null, cancel)
        );
        return simulated.Match<Results<Ok<SimulationView>, PushStreamHttpResult, NotFound, ProblemHttpResult>>(
            done =>
                form is null ? TypedResults.Ok(SimulationView.Of(done, words["Simulator.InForce"]))
                : TableFile.Of(form, "simulation", SimulationTable.Of(done, words)) is { } file ? file
                : ApiProblem.Of("request.invalid", "'form' is csv or xlsx."),
            problem => ApiProblem.Of(problem)
        );
    }
}
