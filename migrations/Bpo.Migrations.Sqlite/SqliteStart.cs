using Bpo.Billing.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Migrations.Sqlite;

/// <summary>Brings a database file up to date before anything reads it.</summary>
public static class SqliteStart
{
    /// <summary>
    /// Migrates, then runs <paramref name="seed"/>, one process at a time: an exclusive lock on a file beside the database,
    /// which the system releases however the process ends. While it is held, a lock row that a killed migration left behind
    /// (EF would wait for it for ever) is nobody's and is removed.
    /// </summary>
    public static async Task MigrateAsync(
        TenantDatabase database,
        Func<CancellationToken, Task> seed,
        CancellationToken cancel
    )
    {
        await using var db = database.OpenDirectory();
        await using var held = await StartLock.AcquireAsync(db.Database.GetDbConnection().DataSource, cancel);
        if (await db.Database.GetAppliedMigrationsAsync(cancel) is { } applied && applied.Any())
        {
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
        }

        await db.Database.MigrateAsync(cancel);
        await seed(cancel);
    }

    /// <summary>
    /// Throws the database away and makes an empty one. Its log is deleted with it: left behind, SQLite would play it into
    /// the new file.
    /// </summary>
    public static async Task RenewAsync(TenantDatabase database, CancellationToken cancel)
    {
        await using var db = database.OpenDirectory();
        var file = db.Database.GetDbConnection().DataSource;
        await db.Database.CloseConnectionAsync();
        SqliteConnection.ClearAllPools();
        foreach (var part in new[] { "", "-wal", "-shm" })
        {
            File.Delete(file + part);
        }

        await db.Database.MigrateAsync(cancel);
    }
}
