using Bpo.Billing.Runs;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Contracts;

public static class Activate
{
    public static void MapActivate(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts/{id}/activate", Handle)
            .Needs(Scopes.ContractsWrite)
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("activate-contract")
            .WithSummary("Make a draft contract one that bills");

    private static async Task<Results<Ok<ContractView>, ProblemHttpResult>> Handle(
        string id,
        AmendContract contracts,
        Caller caller,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (PublicId.Parse(PublicId.Contract, id) is not { } key)
        {
            return ApiProblem.NotFound("contract");
        }

        var activated = await contracts.Activate(caller.Scope, key, cancel);
        return activated.Match<Results<Ok<ContractView>, ProblemHttpResult>>(
            contract =>
            {
                context.Show(contract);
                return TypedResults.Ok(ContractView.Of(contract));
            },
            problem => ApiProblem.Of(problem)
        );
    }
}
