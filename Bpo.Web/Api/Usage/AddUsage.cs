using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Records;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Imports;
using Bpo.Web.Api.Problems;
using Bpo.Web.Operations;
using Bpo.Web.Operations.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Usage;

public static class AddUsage
{
    private const string Kinds =
        "agent-activity, seats, results, records, costs, surveys, qa, forecasts, intervals, headcount, people, "
        + "requirements, reports, invoice-checks, outages, automated-sessions or ticket-events";

    public static void MapAddUsage(this IEndpointRouteBuilder api) =>
        api.MapPost("/usage/{kind}", Handle)
            .Needs(Scopes.UsageWrite)
            .Accepts<Stream>("*/*")
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("add-usage")
            .WithSummary("Add usage beside contacts to a contract, as canonical CSV or JSON");

    private static async Task<Results<Created<ImportView>, Ok<ImportView>, ProblemHttpResult>> Handle(
        [Description(Kinds)] string kind,
        [Description("The contract it belongs to; not needed while only one is active.")] string? contractId,
        [Description("Read and judge everything, store nothing.")] bool? dryRun,
        [Description("The name to remember the file by.")] string? fileName,
        ImportRecords records,
        BpoDbContext db,
        IngestionSettings settings,
        Caller caller,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var contract = contractId is null
            ? await OnlyActive(db, cancel)
            : PublicId.Parse(PublicId.Contract, contractId);
        if (contract is not { } known)
        {
            return contractId is null
                ? ApiProblem.Of("usage.contract", "Say which contract it belongs to: contractId=ctr_… in the query.")
                : ApiProblem.NotFound("contract");
        }

        context.AllowUpload(settings);
        var isDry = dryRun == true;
        var request = new RecordsRequest(known, kind, context.Request.Body, fileName ?? "", isDry);
        var added = await records.Run(caller.Scope, request, cancel);
        return added.Match<Results<Created<ImportView>, Ok<ImportView>, ProblemHttpResult>>(
            import =>
            {
                var view = ImportView.Of(import, isDry);
                return isDry ? TypedResults.Ok(view) : TypedResults.Created($"/api/v1/imports/{view.Id}", view);
            },
            problem => ApiProblem.Of(problem)
        );
    }

    private static async Task<Guid?> OnlyActive(BpoDbContext db, CancellationToken cancel)
    {
        var active = await db.Set<Contract>()
            .Where(contract => contract.Status == ContractStatus.Active)
            .Select(contract => contract.Id)
            .Take(2)
            .ToListAsync(cancel);
        return active is [var only] ? only : null;
    }
}
