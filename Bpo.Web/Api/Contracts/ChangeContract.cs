using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Contracts;

public static class ChangeContract
{
    /// <summary>The parties of a contract do not change; another pair is another contract.</summary>
    public sealed record Request(string Number, string Name, DateOnly StartsOn, DateOnly? EndsOn = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(contract => contract.Number).Named(60);
            RuleFor(contract => contract.Name).Named();
            RuleFor(contract => contract.EndsOn)
                .Must((contract, end) => end is null || end > contract.StartsOn)
                .WithErrorCode("period")
                .WithMessage("A contract ends after it starts.");
        }
    }

    public static void MapChangeContract(this IEndpointRouteBuilder api) =>
        api.MapPut("/contracts/{id}", Handle)
            .Needs(Scopes.ContractsWrite)
            .Validates<Request>()
            .NeedsEtag()
            .WithName("change-contract")
            .WithSummary("Change a draft contract; of an active one only its name and its end")
            .WithExamples(ContractExamples.Contract);

    private static async Task<Results<Ok<ContractView>, ProblemHttpResult>> Handle(
        string id,
        Request request,
        BpoDbContext db,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(id, cancel) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        if (await Refused(contract, request, db, context, cancel) is { } problem)
        {
            return ApiProblem.Of(problem);
        }

        contract.Number = request.Number.Trim();
        contract.Name = request.Name.Trim();
        contract.StartsOn = request.StartsOn;
        contract.EndsOn = request.EndsOn;
        await db.SaveChangesAsync(cancel);
        context.Show(contract);
        return TypedResults.Ok(ContractView.Of(contract));
    }

    private static async Task<Problem?> Refused(
        Contract contract,
        Request request,
        BpoDbContext db,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (context.Stale(contract) is { } stale)
        {
            return stale;
        }

        var isAgreed = contract.Status != ContractStatus.Draft;
        if (isAgreed && (request.Number != contract.Number || request.StartsOn != contract.StartsOn))
        {
            return new Problem("contract.not-draft", "Number and start of an active contract are agreed.");
        }

        return await db.IsTaken(request.Number, contract.Id, cancel)
            ? ContractParties.NumberTaken(request.Number)
            : null;
    }
}
