using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Bulk;
using Bpo.Billing.Persistence.Usage;
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
        await PostgresStage.Fill(
            connection,
            stage,
            $"SELECT {columns} FROM {table.Name}",
            table.Columns.Count,
            rows,
            table.Write,
            cancel
        );
        var shared = table.SharedColumns;
        var targets = string.Join(", ", [.. shared, columns]);
        var values = string.Join(", ", [.. shared.Select((_, index) => $"${index + 1}"), columns]);
        await using var insert = new NpgsqlCommand(
            $"INSERT INTO {table.Name} ({targets}) SELECT {values} FROM {stage} {table.OnConflict}",
            connection
        )
        {
            CommandTimeout = PostgresStage.Timeout,
        };
        table.Shared?.Write(new PostgresParameters(insert.Parameters));
        return await insert.ExecuteNonQueryAsync(cancel);
    }

    public Task ClaimAsync(BpoDbContext db, CallKeyClaims claims, CancellationToken cancel) =>
        new PostgresClaim((NpgsqlConnection)db.Database.GetDbConnection(), claims, cancel).Run();
}
