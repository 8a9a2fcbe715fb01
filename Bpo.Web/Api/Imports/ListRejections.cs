using System.Globalization;
using Bpo.Billing.Persistence;
using Bpo.Domain.Usage;
using Bpo.Web.Access;
using Bpo.Web.Api.Lists;
using Bpo.Web.Api.Problems;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Imports;

public static class ListRejections
{
    private const string Csv = "text/csv";

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

        var rows = db.Set<SetAsideRow>().AsNoTracking().Where(row => row.ImportId == import.Id);
        if (request.Headers.Accept.ToString().StartsWith(Csv, StringComparison.OrdinalIgnoreCase))
        {
            return TypedResults.Stream(output => Write(rows, output, cancel), Csv, $"rejections-{id}.csv");
        }

        var listed = await rows.PageByNumber(page, row => row.Ordinal, Rejection.Of, cancel);
        return listed.Result switch
        {
            Ok<Page<Rejection>> ok => ok,
            var refused => (ProblemHttpResult)refused,
        };
    }

    private static async Task Write(IQueryable<SetAsideRow> rows, Stream output, CancellationToken cancel)
    {
        // Raw rows come from outside: a spreadsheet must not take one for a formula.
        var format = new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };
        await using var csv = new CsvWriter(new StreamWriter(output), format);
        foreach (var heading in new[] { "line", "column", "code", "reason", "raw" })
        {
            csv.WriteField(heading);
        }

        await csv.NextRecordAsync();
        await foreach (var row in rows.OrderBy(row => row.Ordinal).AsAsyncEnumerable().WithCancellation(cancel))
        {
            csv.WriteField(row.Line);
            csv.WriteField(row.Field);
            csv.WriteField(row.Code);
            csv.WriteField(row.Message);
            csv.WriteField(row.Raw);
            await csv.NextRecordAsync();
        }
    }
}
