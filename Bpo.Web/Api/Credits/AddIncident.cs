using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Credits;
using Bpo.Domain.Parties;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Contracts;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Credits;

public static class AddIncident
{
    public sealed record Request(Month Period, string What, IReadOnlyList<string> Slas);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(request => request.What).Named(1000);
    }

    private static readonly ExampleRequest Example = new(
        "outage",
        "One outage that broke two levels",
        """{ "period": "2026-10", "what": "Trunk outage on 14 October", "slas": ["sl", "aband"] }"""
    );

    public static void MapAddIncident(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts/{id}/incidents", Handle)
            .Needs(Scopes.DisputesWrite)
            .Validates<Request>()
            .WithName("record-incident")
            .WithSummary("Record one event that broke several levels, for which only one credit is due")
            .WithExamples(Example);

    private static async Task<Results<Created<IncidentView>, ProblemHttpResult>> Handle(
        string id,
        Request request,
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

        var recorded = await RecordIncident.Run(
            db,
            contract.Id,
            request.Period.Period.From,
            request.What,
            request.Slas,
            caller.Actor,
            clock.GetUtcNow(),
            cancel
        );
        await db.SaveChangesAsync(cancel);
        return recorded.Match<Results<Created<IncidentView>, ProblemHttpResult>>(
            incident =>
            {
                context.Show(incident);
                var view = IncidentView.Of(incident, new Dictionary<string, Attestation>(StringComparer.Ordinal));
                return TypedResults.Created($"/api/v1/contracts/{id}/credits/{view.Period}", view);
            },
            problem => ApiProblem.Of(problem)
        );
    }
}
