using Bpo.Billing.Persistence.Usage;
using Bpo.Tests.Runs.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Bpo.Tests.Persistence;

public sealed class Migrations
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_migrations_build_the_model_as_it_is(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        await using var db = test.Database.OpenDirectory();

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task contacts_that_were_there_before_are_counted_by_source_and_quarter(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await desk.Import(
            "id,enqueuedAt,outcome,queue",
            "1,2026-10-01T09:00:00Z,answered,support",
            "2,2026-10-01T09:14:59Z,answered,support",
            "3,2026-10-01T09:15:00Z,answered,support",
            "4,2026-11-21T09:03:30Z,answered,support"
        );
        await desk.Import("id,enqueuedAt,outcome,queue", "3,2026-10-01T11:15:00Z,answered,support");
        await using (var before = desk.Database())
        {
            await before.Set<SourceQuarter>().ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        }

        await using (var db = desk.Fixture.Test.Database.OpenDirectory())
        await using (var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await db.Database.ExecuteSqlRawAsync(
                LastStatement(db, "_SourceQuarters"),
                TestContext.Current.CancellationToken
            );
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }

        await desk.SourceQuartersAreARecount();
        await using var own = desk.Database();
        var ahead = await own.Set<SourceQuarter>()
            .SingleAsync(row => row.Ahead > 0, TestContext.Current.CancellationToken);
        Assert.Equal((1, 1, 210), (ahead.Contacts, ahead.Ahead, ahead.MostAheadSeconds));
    }

    /// <summary>Migrating back and forth would rebuild tables by the models of migrations that were written side by side.</summary>
    private static string LastStatement(DbContext db, string migration)
    {
        var all = db.GetService<IMigrationsAssembly>();
        var found = all.Migrations.Single(each => each.Key.EndsWith(migration, StringComparison.Ordinal)).Value;
        return all.CreateMigration(found, db.Database.ProviderName!).UpOperations.OfType<SqlOperation>().Last().Sql;
    }
}
