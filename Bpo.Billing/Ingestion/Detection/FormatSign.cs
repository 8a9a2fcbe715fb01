namespace Bpo.Billing.Ingestion.Detection;

/// <summary>By what a format was recognised.</summary>
public enum FormatSign
{
    Columns,
    Members,
    Lines,
    Elements,

    /// <summary>Only that it is a table: nothing names its maker.</summary>
    Table,
}
