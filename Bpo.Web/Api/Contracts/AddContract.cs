using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Contracts;

public static class AddContract
{
    public static void MapAddContract(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts", Handle)
            .Needs(Scopes.ContractsWrite)
            .Validates<ContractRequest>()
            .WithName("add-contract")
            .WithSummary("Add a contract as a draft; its terms come as versions")
            .WithExamples(ContractExamples.Contract);

    private static async Task<Results<Created<ContractView>, ProblemHttpResult>> Handle(
        ContractRequest request,
        BpoDbContext db,
        Caller caller,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var added = await Add(request, db, caller, cancel);
        return added.Match<Results<Created<ContractView>, ProblemHttpResult>>(
            contract =>
            {
                context.Show(contract);
                var view = ContractView.Of(contract);
                return TypedResults.Created($"/api/v1/contracts/{view.Id}", view);
            },
            problem => ApiProblem.Of(problem)
        );
    }

    /// <summary>For the API and the page alike.</summary>
    internal static async Task<Result<Contract>> Add(
        ContractRequest request,
        BpoDbContext db,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (await db.IsTaken(request.Number, except: null, cancel))
        {
            return ContractParties.NumberTaken(request.Number);
        }

        var made = (await db.FindParties(request, cancel)).Map(parties => new Contract
        {
            TenantId = caller.Tenant,
            Id = Guid.CreateVersion7(),
            ClientId = parties.Client,
            VendorId = parties.Vendor,
            Number = request.Number.Trim(),
            Name = request.Name.Trim(),
            StartsOn = request.StartsOn,
            EndsOn = request.EndsOn,
        });
        if (made is Result<Contract>.Ok { Value: var contract })
        {
            db.Add(contract);
            await db.SaveChangesAsync(cancel);
        }

        return made;
    }
}
