using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Imports;
using Bpo.Web.Access;
using Bpo.Web.Api.Idempotency;
using Bpo.Web.Api.Jobs;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Sources;
using Bpo.Web.Jobs;
using Bpo.Web.Operations;
using Bpo.Web.Operations.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Bpo.Web.Api.Imports;

public static class StartImport
{
    public static void MapStartImport(this IEndpointRouteBuilder api) =>
        api.MapPost("/sources/{id}/imports", Handle)
            .Needs(Scopes.UsageWrite)
            .Accepts<Stream>("*/*")
            .WithMetadata(EffectOfItsOwn.Mark)
            .WithName("start-import")
            .WithSummary(
                "Import a file: the body is the file as it is, packed (gzip, zip) or not, or a workbook; good rows are kept, bad ones set aside"
            );

    private static async Task<
        Results<Created<ImportView>, Ok<ImportView>, Accepted<JobView>, ProblemHttpResult>
    > Handle(
        string id,
        [Description("Read and judge everything, store nothing.")] bool? dryRun,
        [Description("The name to remember the file by.")] string? fileName,
        [
            FromHeader(Name = "Prefer"),
            Description("respond-async: answer 202 with a job as soon as the file is received.")
        ]
            string? prefer,
        BpoDbContext db,
        ImportUsage imports,
        QueuedImports queue,
        IngestionSettings settings,
        Caller caller,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindSource(caller, id, cancel) is not { } source)
        {
            return ApiProblem.NotFound("source");
        }

        context.AllowUpload(settings);
        var isDry = dryRun == true;
        var request = new ImportRequest(source.Id, context.Request.Body, fileName ?? "", isDry);
        if (!isDry && prefer?.Contains("respond-async", StringComparison.OrdinalIgnoreCase) == true)
        {
            return await Queue(request, queue, caller, context.Response, cancel);
        }

        var imported = await imports.Run(caller.Scope, request, progress: null, cancel);
        return imported.Match<Results<Created<ImportView>, Ok<ImportView>, Accepted<JobView>, ProblemHttpResult>>(
            import =>
            {
                var view = ImportView.Of(import, isDry);
                return isDry ? TypedResults.Ok(view) : TypedResults.Created($"/api/v1/imports/{view.Id}", view);
            },
            problem => ApiProblem.Of(problem)
        );
    }

    private static async Task<Results<Created<ImportView>, Ok<ImportView>, Accepted<JobView>, ProblemHttpResult>> Queue(
        ImportRequest request,
        QueuedImports queue,
        Caller caller,
        HttpResponse response,
        CancellationToken cancel
    )
    {
        var queued = await queue.Enqueue(caller.Scope, request.SourceId, request.FileName, request.Content, cancel);
        return queued.Match<Results<Created<ImportView>, Ok<ImportView>, Accepted<JobView>, ProblemHttpResult>>(
            job =>
            {
                var view = JobView.Of(job);
                response.Headers.RetryAfter = QueuedImports.LookAgainSeconds;
                return TypedResults.Accepted($"/api/v1/jobs/{view.Id}", view);
            },
            problem =>
            {
                if (problem.Code == QueuedImports.QueueFull)
                {
                    response.Headers.RetryAfter = QueuedImports.RetryAfterSeconds;
                }

                return ApiProblem.Of(problem);
            }
        );
    }
}
