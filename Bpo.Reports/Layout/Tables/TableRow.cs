using Bpo.Reports.Pdf;

namespace Bpo.Reports.Layout.Tables;

internal sealed record TableRow(
    TableRowKind Kind,
    IReadOnlyList<TableCell> Cells,
    Rgb? Fill = null,
    Stroke? BottomLine = null
);
