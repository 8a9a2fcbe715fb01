using System.ComponentModel;
using Bpo.Billing.Runs.Records;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Imports;
using Bpo.Web.Api.Problems;
using Bpo.Web.Operations;
using Bpo.Web.Operations.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Usage;

public static class AddUsage
{
    private const string Kinds =
        "agent-activity, seats, results, records, costs, surveys, qa, forecasts, headcount or intervals";

    public static void MapAddUsage(this IEndpointRouteBuilder api) =>
        api.MapPost("/usage/{kind}", Handle)
            .Needs(Scopes.UsageWrite)
            .Accepts<Stream>("*/*")
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("add-usage")
            .WithSummary("Add usage beside contacts to a contract, as canonical CSV or JSON");

    private static async Task<Results<Created<ImportView>, Ok<ImportView>, ProblemHttpResult>> Handle(
        [Description(Kinds)] string kind,
        [Description("The contract it belongs to.")] string contractId,
        [Description("Read and judge everything, store nothing.")] bool? dryRun,
        [Description("The name to remember the file by.")] string? fileName,
        ImportRecords records,
        IngestionSettings settings,
        Caller caller,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (PublicId.Parse(PublicId.Contract, contractId) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        context.AllowUpload(settings);
        var isDry = dryRun == true;
        var request = new RecordsRequest(contract, kind, context.Request.Body, fileName ?? "", isDry);
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
}
