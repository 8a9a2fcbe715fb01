using System.Globalization;
using Bpo.Domain.Usage;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Imports;

/// <summary>Rejected rows as a file that can be corrected in its last column and sent back.</summary>
internal static class RejectionFile
{
    public const string MediaType = "text/csv";

    private static readonly string[] Headings = ["row", "line", "column", "code", "reason", "raw"];

    public static async Task Write(IQueryable<SetAsideRow> rows, Stream output, CancellationToken cancel)
    {
        // Raw rows come from outside: a spreadsheet must not take one for a formula.
        var format = new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };
        await using var csv = new CsvWriter(new StreamWriter(output), format);
        foreach (var heading in Headings)
        {
            csv.WriteField(heading);
        }

        await csv.NextRecordAsync();
        await foreach (var row in rows.OrderBy(row => row.Ordinal).AsAsyncEnumerable().WithCancellation(cancel))
        {
            csv.WriteField(row.Ordinal);
            csv.WriteField(row.Line);
            csv.WriteField(row.Field);
            csv.WriteField(row.Code);
            csv.WriteField(row.Message);
            csv.WriteField(row.Raw);
            await csv.NextRecordAsync();
        }
    }
}
