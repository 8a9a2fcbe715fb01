namespace Bpo.Reports.Layout.Tables;

/// <summary>What a row is, and so how it behaves at a page end.</summary>
internal enum TableRowKind
{
    Body,

    /// <summary>Repeated on every page.</summary>
    Header,

    /// <summary>A heading inside the table: kept with the row that follows.</summary>
    Group,

    /// <summary>A sum: kept with the row before it.</summary>
    Total,
}
