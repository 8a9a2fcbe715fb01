using Bpo.Migrations.Postgres;
using Bpo.Migrations.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Persistence;

public sealed class StartUp
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task nodes_that_start_at_once_seed_one_after_another(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var (inside, most, seeded) = (0, 0, 0);

        Task Seed(CancellationToken cancel)
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            seeded++;
            Interlocked.Decrement(ref inside);
            return Task.CompletedTask;
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Start(provider, test, Seed))));

        Assert.Equal((1, 4), (most, seeded));
    }

    [Fact]
    public async Task a_lock_left_by_a_killed_migration_does_not_hold_up_the_next_start()
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        await using var db = test.Database.OpenDirectory();
        await db.Database.ExecuteSqlRawAsync(
            """
            DROP TABLE IF EXISTS "__EFMigrationsLock";
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01');
            """,
            Cancel
        );

        await Start(TestDatabases.Sqlite, test, _ => Task.CompletedTask).WaitAsync(TimeSpan.FromSeconds(20), Cancel);
    }

    private static Task Start(string provider, TestDatabase test, Func<CancellationToken, Task> seed) =>
        provider == TestDatabases.Sqlite
            ? SqliteStart.MigrateAsync(test.Database, seed, Cancel)
            : PostgresStart.MigrateAsync(test.Database, seed, Cancel);
}
