namespace Bpo.Billing.Persistence.Bulk;

/// <summary>How many rows of one kind are written at once.</summary>
/// <param name="OnConflict">What an existing row does, in the SQL both databases share; empty when there can be none.</param>
/// <param name="Write">Writes the values in the order of <paramref name="Columns"/>, every column of the table among them.</param>
public sealed record BulkTable<TRow>(
    string Name,
    IReadOnlyList<string> Columns,
    string OnConflict,
    Action<TRow, IRowWriter> Write
);
