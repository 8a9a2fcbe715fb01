using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Bulk;
using Bpo.Billing.Persistence.Usage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Bpo.Migrations.Sqlite;

/// <summary>
/// One prepared INSERT, run row after row on the caller's connection and so in its transaction: the fastest way into SQLite.
/// It has no asynchronous side: the file is written by the thread that asks.
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

        var shared = table.SharedColumns.Count;
        List<string> columns = [.. table.SharedColumns, .. table.Columns];
        var values = string.Join(", ", columns.Select(_ => "?"));
        var database = Writer(db);
        using var insert = new SqliteStatement(
            database,
            $"INSERT INTO {table.Name} ({string.Join(", ", columns)}) VALUES ({values}) {table.OnConflict}"
        );
        table.Shared?.Write(insert.Values);
        insert.Values.Keep();
        var before = raw.sqlite3_total_changes(database);
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            insert.Values.Begin(shared);
            table.Write(row, insert.Values);
            insert.Step();
            insert.Reset();
        }

        return Task.FromResult(raw.sqlite3_total_changes(database) - before);
    }

    public Task ClaimAsync(BpoDbContext db, CallKeyClaims claims, CancellationToken cancel)
    {
        new SqliteClaim(Writer(db), claims).Run(cancel);
        return Task.CompletedTask;
    }

    private static sqlite3 Writer(BpoDbContext db)
    {
        var database = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        raw.sqlite3_exec(database, WriterCache);
        return database;
    }
}
