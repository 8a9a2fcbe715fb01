using Bpo.Billing.Runs;
using Bpo.Reports.Scorecards;
using Bpo.Reports.Tables;
using Bpo.Web.Documents.Scorecards;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.RollUps;

/// <summary>One column of the roll-up, as the page shows it and as a file holds it.</summary>
internal sealed record RollUpColumn(
    string Name,
    bool IsNumber,
    Func<RolledUpRow, string> Shown,
    Func<RolledUpRow, ExportCell> Cell
);

/// <summary>The columns of a roll-up; page and file have the same.</summary>
internal static class RollUpColumns
{
    private const int Decimals = 4;

    public static IReadOnlyList<RollUpColumn> Of(RollUpWish wish, Words words)
    {
        var columns = new List<RollUpColumn>();
        if (wish.By != RollUpBy.Nothing)
        {
            columns.Add(Text(words["RollUps.Vendor"], row => row.Vendor ?? ""));
        }

        if (wish.By == RollUpBy.Site)
        {
            columns.Add(
                Text(words["RollUps.Site"], row => row.Site is { Length: > 0 } site ? site : words["Sla.NoSite"])
            );
        }

        columns.Add(
            Text(
                words["RollUps.Measure"],
                row => words.Find($"Terms.Metric.{row.Measure.Metric}") ?? row.Measure.Metric
            )
        );
        columns.Add(Text(words["Promises.Formula"], row => row.Measure.Formula.Say()));
        columns.Add(Number(words["Sla.Raw"], row => row.Measure.Raw.Value, row => Value(row, row.Measure.Raw.Value)));
        columns.Add(
            Number(
                words["Sla.Adjusted"],
                row => row.Measure.Measured.Value,
                row => Value(row, row.Measure.Measured.Value)
            )
        );
        columns.Add(Counted(words["Sla.Numerator"], row => row.Measure.Measured.Numerator));
        columns.Add(Counted(words["Sla.Denominator"], row => row.Measure.Measured.Denominator));
        columns.Add(Counted(words["RollUps.Contracts"], row => row.Measure.Contracts.Count));
        return columns;
    }

    private static string Value(RolledUpRow row, decimal? value) =>
        value is { } known
            ? Formats.Measures.Value(new MeasuredValue(known, ScorecardRows.UnitOf(row.Measure.Unit)))
            : "–";

    private static RollUpColumn Text(string name, Func<RolledUpRow, string> text) =>
        new(name, IsNumber: false, text, row => new ExportCell.Text(text(row)));

    private static RollUpColumn Counted(string name, Func<RolledUpRow, decimal> value) =>
        Number(name, row => value(row), row => Formats.Exact(value(row)));

    private static RollUpColumn Number(
        string name,
        Func<RolledUpRow, decimal?> value,
        Func<RolledUpRow, string> shown
    ) =>
        new(
            name,
            IsNumber: true,
            shown,
            row =>
                value(row) is { } known
                    ? new ExportCell.Number(decimal.Round(known, Decimals), Decimals)
                    : ExportCell.Nothing
        );
}
