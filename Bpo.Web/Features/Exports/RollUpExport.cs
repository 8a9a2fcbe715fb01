using Bpo.Reports.Tables;
using Bpo.Web.Access;
using Bpo.Web.Features.RollUps;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Exports;

/// <summary>A roll-up over vendors or sites, with the columns and rows of its page.</summary>
internal static class RollUpExport
{
    public static async Task<IResult> Handle(
        string month,
        string form,
        int? months,
        string? by,
        ReadRollUps read,
        Caller caller,
        Words words,
        CancellationToken cancel
    ) =>
        RollUpWish.Of(month, months, by) is { } wish
            ? TableFile.Send(form, $"roll-up-{month}", Table(await read.Read(caller.Scope, wish, cancel), words))
            : TypedResults.NotFound();

    private static ExportTable Table(RollUpView view, Words words)
    {
        var columns = RollUpColumns.Of(view.Wish, words);
        return new ExportTable(
            words["RollUps.Title"],
            [.. columns.Select(column => column.Name)],
            view.Rows.Select(row => (IReadOnlyList<ExportCell>)[.. columns.Select(column => column.Cell(row))])
        );
    }
}
