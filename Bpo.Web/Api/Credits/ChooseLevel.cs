using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Attestations;
using Bpo.Billing.Runs.Credits;
using Bpo.Domain.Access;
using Bpo.Domain.Credits;
using Bpo.Web.Access;
using Bpo.Web.Api.Attestations;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Credits;

public static class ChooseLevel
{
    public sealed record Request(
        string Sla,
        [property: Description("What the client said outside the product, where its vendor records it.")]
            OnBehalfRequest? OnBehalf = null
    ) : IRecordable;

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(request => request.Sla).Named(100);
    }

    private static readonly ExampleRequest Example = new("level", "Be credited for this level", """{ "sla": "sl" }""");

    public static void MapChooseLevel(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts/{id}/incidents/{incident}/choice", Handle)
            .Needs(Scopes.DisputesWrite)
            .Validates<Request>()
            .MayBeRecorded()
            .WithName("choose-credit")
            .WithSummary("Choose, as the client, the level an incident is credited for")
            .WithExamples(Example);

    private static async Task<Results<Ok<IncidentView>, ProblemHttpResult>> Handle(
        string id,
        string incident,
        Request request,
        BpoDbContext db,
        Caller caller,
        TimeProvider clock,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var contract = PublicId.Parse(PublicId.Contract, id);
        var key = PublicId.Parse(PublicId.Incident, incident);
        var row = await db.Set<SlaIncident>()
            .FirstOrDefaultAsync(one => one.Id == key && one.ContractId == contract, cancel);
        if (row is null)
        {
            return ApiProblem.NotFound("incident");
        }

        var chosen = await RecordIncident.Choose(
            db,
            row,
            request.Sla,
            caller.Actor,
            clock.GetUtcNow(),
            cancel,
            request.OnBehalf?.Said()
        );
        if (await db.SaveUnlessStale(cancel) is { } stale)
        {
            return ApiProblem.Of(stale);
        }

        var attested = await db.AttestationsOf(row.ContractId, cancel);
        return chosen.Match<Results<Ok<IncidentView>, ProblemHttpResult>>(
            done =>
            {
                context.Show(done);
                return TypedResults.Ok(IncidentView.Of(done, attested));
            },
            problem => ApiProblem.Of(problem)
        );
    }
}
