using Bpo.Billing.Runs.Reconciling;
using Bpo.Reports.Tables;
using Bpo.Web.Documents;
using Bpo.Web.Features.Contracts;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Exports;

/// <summary>Reported and billed figures beside ours, with the reading that comes closest.</summary>
internal static class ReconciliationTables
{
    private const int Decimals = 6;

    public static ExportTable Of(ReconciledMonth month, Words words)
    {
        var names = ContractNaming.Of(month.Terms);
        return new(
            words["Reconciliation.Title", Formats.MonthInText(month.Month.From)],
            [
                words["Reconciliation.What"],
                words["Reconciliation.Reported"],
                words["Reconciliation.Ours"],
                words["Reconciliation.Difference"],
                words["Reconciliation.Why"],
            ],
            [
                .. month.Values.Select(row =>
                    Row(
                        names.Promise(row.Reported.Sla),
                        row.Reported.Value,
                        row.Ours.Value,
                        row.Difference,
                        row is { Agrees: false, Hypotheses: [var closest, ..] }
                            ? string.Join("; ", closest.Also.Prepend(closest.What).Select(what => what.Say()))
                            : ""
                    )
                ),
                .. month.Bills.Select(row =>
                    Row(
                        names.Charge(row.Charge),
                        row.Billed,
                        row.Ours.Amount,
                        row.Difference,
                        row is { Agrees: false, Hypotheses: [var closest, ..] }
                            ? string.Join("; ", closest.Also.Prepend(closest.What).Select(what => what.Say()))
                            : ""
                    )
                ),
            ]
        );
    }

    private static IReadOnlyList<ExportCell> Row(
        string what,
        decimal theirs,
        decimal? ours,
        decimal? difference,
        string why
    ) => [new ExportCell.Text(what), Number(theirs), Number(ours), Number(difference), new ExportCell.Text(why)];

    private static ExportCell Number(decimal? value) =>
        value is { } known
            ? new ExportCell.Number(decimal.Round(known, Decimals), Math.Min((int)known.Scale, Decimals))
            : ExportCell.Nothing;
}
