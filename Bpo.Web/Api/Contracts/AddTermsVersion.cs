using Bpo.Billing.Runs;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Contracts;

public static class AddTermsVersion
{
    public static void MapAddTermsVersion(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts/{id}/terms", Handle)
            .Needs(Scopes.ContractsWrite)
            .Accepts<TermsDocument>("application/json")
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("add-terms-version")
            .WithSummary("Add a version of the terms; it applies from its effectiveFrom until the next version's")
            .WithDescription(
                "Beyond the tenant's approval limit the version is made with state `waiting`: it is not in force before another person approves it."
            )
            .WithExamples(ContractExamples.Terms);

    private static async Task<Results<Created<TermsVersionView>, ProblemHttpResult>> Handle(
        string id,
        HttpRequest request,
        AmendContract contracts,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (PublicId.Parse(PublicId.Contract, id) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var document = await request.ReadAll(cancel);
        var added = await contracts.AddTerms(caller.Scope, contract, document, caller.Actor, cancel);
        return added.Match<Results<Created<TermsVersionView>, ProblemHttpResult>>(
            proposal =>
                TypedResults.Created($"/api/v1/contracts/{id}/terms/{proposal.Number}", TermsVersionView.Of(proposal)),
            problem => ApiProblem.Of(problem)
        );
    }
}
