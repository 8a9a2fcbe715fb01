using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Attestations;
using Bpo.Billing.Runs.Exclusions;
using Bpo.Domain.Time;
using Bpo.Web.Access;
using Bpo.Web.Api.Attestations;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Contracts;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Exclusions;

public static class AddExclusion
{
    private static readonly ExampleRequest Example = new(
        "outage",
        "An outage of the client's lines on one evening",
        """
        { "reason": "client-outage", "from": "2026-10-14T17:00:00+02:00", "to": "2026-10-14T19:30:00+02:00",
          "slas": ["sl"], "evidence": "Trunk down, ticket INC-4711", "evidenceLink": "https://status.example/INC-4711" }
        """
    );

    public static void MapAddExclusion(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts/{id}/exclusions", Handle)
            .Needs(Scopes.ExclusionsWrite)
            .Validates<ExclusionRequest>()
            .MayBeRecorded()
            .WithName("propose-exclusion")
            .WithSummary("Ask the other side to leave usage out of the service levels")
            .WithExamples(Example);

    private static async Task<Results<Created<ExclusionView>, ProblemHttpResult>> Handle(
        string id,
        ExclusionRequest request,
        BpoDbContext db,
        Caller caller,
        TimeProvider clock,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(id, cancel) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var zone = await db.ZoneOf(contract.Id, cancel);
        var proposed = await ProposeExclusion.Run(
            db,
            contract.Id,
            request.Draft(zone),
            caller.Actor,
            clock.GetUtcNow(),
            cancel,
            request.OnBehalf?.Said()
        );
        await db.SaveChangesAsync(cancel);
        var attested = await db.AttestationsOf(contract.Id, cancel);
        return proposed.Match<Results<Created<ExclusionView>, ProblemHttpResult>>(
            record =>
            {
                context.Show(record);
                var view = ExclusionView.Of(record, attested);
                return TypedResults.Created($"/api/v1/contracts/{id}/exclusions/{view.Id}", view);
            },
            problem => ApiProblem.Of(problem)
        );
    }
}
