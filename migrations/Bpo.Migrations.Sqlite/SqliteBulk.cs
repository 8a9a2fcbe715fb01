using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Bulk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Bpo.Migrations.Sqlite;

/// <summary>One prepared INSERT, run row after row in the caller's transaction: the fastest way into SQLite.</summary>
internal sealed class SqliteBulk : IBulkPath
{
    public Task<int> WriteAsync<TRow>(
        BpoDbContext db,
        BulkTable<TRow> table,
        IReadOnlyCollection<TRow> rows,
        CancellationToken cancel
    )
    {
        if (rows.Count == 0)
        {
            return Task.FromResult(0);
        }

        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var parameters = string.Join(", ", table.Columns.Select((_, index) => $"$p{index}"));
        using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText =
            $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns)}) VALUES ({parameters}) {table.OnConflict}";
        var writer = new SqliteRowWriter(command, table.Columns.Count);
        var written = 0;
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            writer.Begin();
            table.Write(row, writer);

            // SQLite has no asynchronous side: the file is written by the thread that asks.
            written += command.ExecuteNonQuery();
        }

        return Task.FromResult(written);
    }
}
