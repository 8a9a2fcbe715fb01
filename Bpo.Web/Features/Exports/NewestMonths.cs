using Bpo.Domain.Sla;
using Bpo.Reports.Tables;
using Bpo.Web.Access;
using Bpo.Web.Features.Sla;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Exports;

/// <summary>The newest month of every contract as tables: each promise, or the month as a whole for its review.</summary>
internal static class NewestMonths
{
    private const int Decimals = 4;

    public static async Task<IResult> Promises(
        string form,
        SlaIndex index,
        Caller caller,
        Words words,
        CancellationToken cancel
    )
    {
        var months = await index.Read(caller.Scope, cancel);
        var table = new ExportTable(
            words["Sla.Title"],
            [
                words["Contracts.Client"],
                words["Contracts.Name"],
                words["Shell.Month"],
                words["Sla.MeasureAndFormula"],
                words["Promises.Formula"],
                words["Sla.Result"],
                words["Sla.Target"],
                words["Sla.Adjusted"],
            ],
            months.SelectMany(month =>
                month.Results.Select(result =>
                    (IReadOnlyList<ExportCell>)
                        [
                            .. Of(month),
                            new ExportCell.Text(month.NameOf(result)),
                            new ExportCell.Text(result.Formula.Say()),
                            new ExportCell.Text(words[$"Shell.{ErrorBudget.StandingOf(result)}"]),
                            new ExportCell.Text(result.Target()),
                            result.Adjusted.Value is { } value
                                ? new ExportCell.Number(value, Decimals)
                                : ExportCell.Nothing,
                        ]
                )
            )
        );
        return TableFile.Send(form, "sla", table);
    }

    public static async Task<IResult> Reviews(
        string form,
        SlaIndex index,
        Caller caller,
        Words words,
        CancellationToken cancel
    )
    {
        var months = await index.Read(caller.Scope, cancel);
        var table = new ExportTable(
            words["Reviews.Title"],
            [
                words["Contracts.Client"],
                words["Contracts.Name"],
                words["Shell.Month"],
                words["Reviews.LevelsMet"],
                words["Sla.Measures"],
                words["Reviews.State"],
            ],
            months.Select(month =>
                (IReadOnlyList<ExportCell>)
                    [
                        .. Of(month),
                        new ExportCell.Number(month.Results.Count(result => result.Attainment == Attainment.Met), 0),
                        new ExportCell.Number(month.Results.Count, 0),
                        new ExportCell.Text(words[month.IsFrozen ? "Reviews.Final" : "Reviews.Draft"]),
                    ]
            )
        );
        return TableFile.Send(form, "reviews", table);
    }

    private static ExportCell[] Of(MonthResults month) =>
        [new ExportCell.Text(month.Client), new ExportCell.Text(month.Name), new ExportCell.Date(month.Month)];
}
