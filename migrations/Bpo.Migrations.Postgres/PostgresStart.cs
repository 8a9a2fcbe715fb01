using Bpo.Billing.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bpo.Migrations.Postgres;

/// <summary>Brings the database up to date before anything reads it.</summary>
public static class PostgresStart
{
    /// <summary>Any number that nothing else on the server locks.</summary>
    private const long LockKey = 7_205_759_403;

    /// <summary>
    /// Migrates, then runs <paramref name="seed"/>, one process at a time. EF's own lock covers the migrations alone, so two
    /// nodes starting on an empty database would both seed it.
    /// </summary>
    public static async Task MigrateAsync(
        TenantDatabase database,
        Func<CancellationToken, Task> seed,
        CancellationToken cancel
    )
    {
        await using var db = database.OpenDirectory();
        var settings = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false };
        await using var held = new NpgsqlConnection(settings.ConnectionString);
        await held.OpenAsync(cancel);
        await using (var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", held) { CommandTimeout = 0 })
        {
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = LockKey });
            await command.ExecuteNonQueryAsync(cancel);
        }

        if (await UnprivilegedRole.EnsureAsync(held, cancel))
        {
            NpgsqlConnection.ClearAllPools();
        }

        await db.Database.MigrateAsync(cancel);
        await seed(cancel);
    }
}
