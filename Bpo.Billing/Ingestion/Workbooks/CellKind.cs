namespace Bpo.Billing.Ingestion.Workbooks;

/// <summary>What the format of a cell makes of its number.</summary>
internal enum CellKind
{
    Number,

    /// <summary>Days since the workbook's epoch.</summary>
    Date,

    /// <summary>A fraction of a day, or the hours of several.</summary>
    Clock,
}
