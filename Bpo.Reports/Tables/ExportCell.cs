namespace Bpo.Reports.Tables;

/// <summary>A cell with its type, so that a spreadsheet can sum what a person reads.</summary>
public abstract record ExportCell
{
    private ExportCell() { }

    public static ExportCell Nothing { get; } = new Empty();

    public sealed record Empty : ExportCell;

    public sealed record Text(string Value) : ExportCell;

    /// <param name="Decimals">Decimals shown; the value keeps all it has.</param>
    public sealed record Number(decimal Value, int Decimals) : ExportCell;

    /// <param name="Points">80 is 80 %.</param>
    public sealed record Percent(decimal Points, int Decimals) : ExportCell;

    public sealed record Date(DateOnly Value) : ExportCell;

    /// <summary>An instant, written in UTC.</summary>
    public sealed record Instant(DateTimeOffset Value) : ExportCell;
}
