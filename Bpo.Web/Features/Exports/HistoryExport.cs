using Bpo.Billing.Runs.Histories;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Reports.Tables;
using Bpo.Web.Access;
using Bpo.Web.Features.Sla;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Exports;

/// <summary>Past months by one version of the terms, beside how they were judged.</summary>
internal static class HistoryExport
{
    private const int Decimals = 4;

    public static async Task<IResult> Handle(
        string id,
        string form,
        int? version,
        ReadHistory read,
        Caller caller,
        Words words,
        CancellationToken cancel
    ) =>
        PublicId.Parse(PublicId.Contract, id) is { } contract
        && await read.Run(caller.Scope, contract, version, cancel) is Result<ContractHistory>.Ok { Value: var history }
            ? TableFile.Send(form, $"history-{history.Version}", Table(history, words))
            : TypedResults.NotFound();

    private static ExportTable Table(ContractHistory history, Words words) =>
        new(
            words["Histories.Title", history.Version],
            [
                words["Sla.MeasureAndFormula"],
                words["Histories.Month"],
                words["Histories.AsJudged"],
                words["Sla.Result"],
                words["Histories.ByVersion", history.Version],
                words["Sla.Result"],
                words["Histories.From"],
            ],
            history.Months.Select(month =>
                (IReadOnlyList<ExportCell>)
                    [
                        new ExportCell.Text(
                            history.Newest.FirstOrDefault(result => result.Sla == month.Sla)?.Name() ?? month.Sla
                        ),
                        new ExportCell.Date(month.Month),
                        Value(month.AsJudged),
                        Standing(month.AsJudged, words),
                        Value(month.Recomputed),
                        Standing(month.Recomputed, words),
                        month.Recomputed is null
                            ? ExportCell.Nothing
                            : new ExportCell.Text(
                                words[month.FromContacts ? "Histories.FromContacts" : "Histories.FromCounts"]
                            ),
                    ]
            )
        );

    private static ExportCell Value(JudgedValue? judged) =>
        judged?.Value is { } value
            ? new ExportCell.Number(decimal.Round(value, Decimals), Decimals)
            : ExportCell.Nothing;

    private static ExportCell Standing(JudgedValue? judged, Words words) =>
        judged is null ? ExportCell.Nothing : new ExportCell.Text(words[$"Histories.{judged.Attainment}"]);
}
