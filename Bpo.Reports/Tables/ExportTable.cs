namespace Bpo.Reports.Tables;

/// <summary>A grid as it stands on the screen: the same columns, the same order, the same filter.</summary>
/// <param name="Name">Name of the sheet; cut and cleaned to what a spreadsheet allows.</param>
/// <param name="Columns">Titles; money columns carry their currency in the title.</param>
/// <param name="Rows">Read once, row by row, so that a long export need not fit in memory.</param>
public sealed record ExportTable(
    string Name,
    IReadOnlyList<string> Columns,
    IEnumerable<IReadOnlyList<ExportCell>> Rows
);
