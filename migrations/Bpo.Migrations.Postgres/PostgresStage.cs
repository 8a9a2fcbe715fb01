using Bpo.Billing.Persistence.Bulk;
using Npgsql;

namespace Bpo.Migrations.Postgres;

/// <summary>Rows on their way: a temporary table, filled by COPY, gone with its session.</summary>
internal static class PostgresStage
{
    /// <summary>Seconds; a batch that takes longer waits for a lock that will not come.</summary>
    public const int Timeout = 600;

    /// <param name="shape">A query whose columns the table gets, without their constraints.</param>
    public static async Task Fill<TRow>(
        NpgsqlConnection connection,
        string stage,
        string shape,
        int columns,
        IReadOnlyCollection<TRow> rows,
        Action<TRow, IRowWriter> write,
        CancellationToken cancel
    )
    {
        await using (
            var create = new NpgsqlCommand(
                $"CREATE TEMP TABLE IF NOT EXISTS {stage} ON COMMIT DELETE ROWS AS {shape} WITH NO DATA; TRUNCATE {stage}",
                connection
            )
        )
        {
            await create.ExecuteNonQueryAsync(cancel);
        }

        var writer = new PostgresRowWriter();
        await using var copy = await connection.BeginRawBinaryCopyAsync(
            $"COPY {stage} FROM STDIN (FORMAT BINARY)",
            cancel
        );
        writer.BeginFile();
        foreach (var row in rows)
        {
            writer.BeginRow(columns);
            write(row, writer);
            if (writer.IsFull)
            {
                await copy.WriteAsync(writer.Written, cancel);
                writer.Clear();
            }
        }

        writer.EndFile();
        await copy.WriteAsync(writer.Written, cancel);
    }
}
