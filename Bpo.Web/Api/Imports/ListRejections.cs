using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain.Usage;
using Bpo.Web.Access;
using Bpo.Web.Api.Lists;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Imports;

public static class ListRejections
{
    /// <summary>A row that was set aside, with its reason.</summary>
    public sealed record Rejection(int Ordinal, int Line, string? Column, string Code, string Message, string Raw)
    {
        public static Rejection Of(SetAsideRow row) =>
            new(row.Ordinal, row.Line, row.Field, row.Code, row.Message, row.Raw);
    }

    public static void MapListRejections(this IEndpointRouteBuilder api) =>
        api.MapGet("/imports/{id}/rejections", Handle)
            .Needs(Scopes.UsageRead)
            .WithName("list-rejections")
            .WithSummary("The rows set aside; with Accept: text/csv all of them, the raw row beside the reason");

    private static async Task<Results<Ok<Page<Rejection>>, PushStreamHttpResult, ProblemHttpResult>> Handle(
        string id,
        [Description("Only rows that are neither recycled nor dismissed.")] bool? open,
        [AsParameters] PageQuery page,
        BpoDbContext db,
        Caller caller,
        HttpRequest request,
        CancellationToken cancel
    )
    {
        if (await db.FindImport(caller, id, cancel) is not { } import)
        {
            return ApiProblem.NotFound("import");
        }

        var rows =
            open == true
                ? Quarantine.Open(db, import.Id)
                : db.Set<SetAsideRow>().AsNoTracking().Where(row => row.ImportId == import.Id);
        if (request.Headers.Accept.ToString().StartsWith(RejectionFile.MediaType, StringComparison.OrdinalIgnoreCase))
        {
            return TypedResults.Stream(
                output => RejectionFile.Write(rows, output, cancel),
                RejectionFile.MediaType,
                $"rejections-{id}.csv"
            );
        }

        var listed = await rows.PageByNumber(page, row => row.Ordinal, Rejection.Of, cancel);
        return listed.Result switch
        {
            Ok<Page<Rejection>> ok => ok,
            var refused => (ProblemHttpResult)refused,
        };
    }
}
