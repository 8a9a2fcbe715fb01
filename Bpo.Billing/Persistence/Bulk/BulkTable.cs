namespace Bpo.Billing.Persistence.Bulk;

/// <summary>How many rows of one kind are written at once.</summary>
/// <param name="Columns">Those whose values differ from row to row. Columns that stand nowhere take their default.</param>
/// <param name="OnConflict">What an existing row does, in the SQL both databases share; empty when there can be none.</param>
/// <param name="Write">Writes the values in the order of <paramref name="Columns"/>.</param>
public sealed record BulkTable<TRow>(
    string Name,
    IReadOnlyList<string> Columns,
    string OnConflict,
    Action<TRow, IRowWriter> Write
)
{
    /// <summary>Columns in which all rows of a write have one value: it travels once.</summary>
    public SharedValues? Shared { get; init; }

    public IReadOnlyList<string> SharedColumns => Shared?.Columns ?? [];
}

/// <param name="Write">Writes the values in the order of <paramref name="Columns"/>.</param>
public sealed record SharedValues(IReadOnlyList<string> Columns, Action<IRowWriter> Write);
