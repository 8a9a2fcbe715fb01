using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Bulk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Bpo.Migrations.Sqlite;

/// <summary>
/// One prepared INSERT, run row after row on the caller's connection and so in its transaction: the fastest way into SQLite.
/// </summary>
internal sealed class SqliteBulk : IBulkPath
{
    /// <summary>
    /// 64 MiB for the connection that imports. A batch touches five trees; with the 2 MiB of the default their pages are
    /// written and read again within one transaction, which halves the speed.
    /// </summary>
    private const string WriterCache = "PRAGMA cache_size = -65536";

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

        var handle = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        var values = string.Join(", ", table.Columns.Select(_ => "?"));
        var insert =
            $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns)}) VALUES ({values}) {table.OnConflict}";
        Check(handle, raw.sqlite3_exec(handle, WriterCache));
        Check(handle, raw.sqlite3_prepare_v2(handle, insert, out var statement));
        using (statement)
        {
            var writer = new SqliteRowWriter(statement);
            var before = raw.sqlite3_total_changes(handle);
            foreach (var row in rows)
            {
                cancel.ThrowIfCancellationRequested();
                writer.Begin();
                table.Write(row, writer);
                // SQLite has no asynchronous side: the file is written by the thread that asks.
                Check(handle, raw.sqlite3_step(statement));
                raw.sqlite3_reset(statement);
            }

            return Task.FromResult(raw.sqlite3_total_changes(handle) - before);
        }
    }

    private static void Check(sqlite3 handle, int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(code, handle);
        }
    }
}
