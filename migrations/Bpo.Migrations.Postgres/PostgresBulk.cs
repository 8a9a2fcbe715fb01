using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Bulk;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bpo.Migrations.Postgres;

/// <summary>
/// COPY into a temporary table, then one INSERT … SELECT. Straight into the table it is not possible: PostgreSQL refuses COPY
/// where row-level security applies, and the walls must hold here too.
/// </summary>
internal sealed class PostgresBulk : IBulkPath
{
    public async Task<int> WriteAsync<TRow>(
        BpoDbContext db,
        BulkTable<TRow> table,
        IReadOnlyCollection<TRow> rows,
        CancellationToken cancel
    )
    {
        if (rows.Count == 0)
        {
            return 0;
        }

        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var columns = string.Join(", ", table.Columns);
        var stage = $"stage_{table.Name}";
        await Execute(
            connection,
            $"CREATE TEMP TABLE IF NOT EXISTS {stage} (LIKE {table.Name}) ON COMMIT DELETE ROWS",
            cancel
        );
        await Execute(connection, $"TRUNCATE {stage}", cancel);
        await using (
            var import = await connection.BeginBinaryImportAsync(
                $"COPY {stage} ({columns}) FROM STDIN (FORMAT BINARY)",
                cancel
            )
        )
        {
            var writer = new PostgresRowWriter(import);
            foreach (var row in rows)
            {
                // Synchronous on purpose: a value goes into a buffer in memory, a row in ten thousand to the server.
                import.StartRow();
                table.Write(row, writer);
            }

            await import.CompleteAsync(cancel);
        }

        return await Execute(
            connection,
            $"INSERT INTO {table.Name} ({columns}) SELECT {columns} FROM {stage} {table.OnConflict}",
            cancel
        );
    }

    private static async Task<int> Execute(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        return await command.ExecuteNonQueryAsync(cancel);
    }
}
