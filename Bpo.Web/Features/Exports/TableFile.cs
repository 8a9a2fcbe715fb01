using Bpo.Reports.Tables;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Features.Exports;

/// <summary>A table as a file to download.</summary>
internal static class TableFile
{
    /// <summary>The file, or not found for a form we do not write.</summary>
    public static IResult Send(string form, string name, ExportTable table) =>
        Of(form, name, table) is { } file ? file : TypedResults.NotFound();

    /// <returns>Null for a form we do not write.</returns>
    public static PushStreamHttpResult? Of(string form, string name, ExportTable table) =>
        form switch
        {
            "csv" => TypedResults.Stream(
                stream => CsvExport.WriteAsync(table, stream, CancellationToken.None),
                "text/csv; charset=utf-8",
                $"{name}.csv"
            ),
            "xlsx" => TypedResults.Stream(
                stream => XlsxExport.WriteAsync(table, stream, CancellationToken.None),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                $"{name}.xlsx"
            ),
            _ => null,
        };
}
