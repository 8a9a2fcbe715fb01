using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Imports;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Problems;
using Bpo.Web.Operations;
using Bpo.Web.Operations.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Imports;

public static class RecycleRows
{
    /// <param name="Import">The import that took the corrected rows; null when all of them had left quarantine before.</param>
    /// <param name="Recycled">Rows that left quarantine; those that still cannot be read are rejections of the new import.</param>
    /// <param name="Skipped">Rows that had left quarantine before.</param>
    /// <param name="Quarantine">The rows of the import they were rejected from.</param>
    public sealed record Answer(ImportView? Import, int Recycled, int Skipped, QuarantineCounts Quarantine);

    public static void MapRecycleRows(this IEndpointRouteBuilder api) =>
        api.MapPost("/imports/{id}/recycle", Handle)
            .Needs(Scopes.UsageWrite)
            .Accepts<Stream>("*/*")
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("recycle-rejections")
            .WithSummary(
                "Send the CSV of rejections with corrected raw rows: they become an import of their own, each row once"
            );

    private static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        RecycleRejections recycle,
        IngestionSettings settings,
        Caller caller,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindImport(caller, id, cancel) is not { } import)
        {
            return ApiProblem.NotFound("import");
        }

        context.AllowUpload(settings);
        var recycled = await recycle.Run(caller.Scope, import.Id, context.Request.Body, caller.Actor, cancel);
        return await recycled.Match<Task<Results<Ok<Answer>, ProblemHttpResult>>>(
            async done =>
            {
                var view = done.Import is null ? null : ImportView.Of(done.Import);
                var counts = await Quarantine.Counts(db, import.Id, cancel);
                return TypedResults.Ok(new Answer(view, done.Rows, done.Skipped, counts));
            },
            problem => Task.FromResult<Results<Ok<Answer>, ProblemHttpResult>>(ApiProblem.Of(problem))
        );
    }
}
