using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Tests.Runs.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
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

    /// <summary>
    /// Two migrations written side by side each know half of the model; a step back would then drop the other half. Those
    /// that raise walls lead to no other model.
    /// </summary>
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task each_migration_changes_what_parts_its_model_from_the_one_before(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        await using var db = test.Database.OpenDirectory();
        var migrations = db.GetService<IMigrationsAssembly>();
        var steps = migrations
            .Migrations.OrderBy(step => step.Key, StringComparer.Ordinal)
            .Select(step => migrations.CreateMigration(step.Value, db.Database.ProviderName!))
            .Where(step => step.TargetModel.GetEntityTypes().Any())
            .ToList();

        Assert.All(
            steps.Zip(steps.Skip(1)),
            pair =>
                Assert.Equal(
                    Places(
                        db.GetService<IMigrationsModelDiffer>()
                            .GetDifferences(Model(db, pair.First), Model(db, pair.Second))
                    ),
                    Places(pair.Second.UpOperations)
                )
        );
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
        await using var db = desk.Fixture.Test.Database.OpenDirectory();
        var migrator = db.GetService<IMigrator>();

        await migrator.MigrateAsync("RecycledRows", TestContext.Current.CancellationToken);
        await migrator.MigrateAsync(cancellationToken: TestContext.Current.CancellationToken);

        await desk.SourceQuartersAreARecount();
        await using var own = desk.Database();
        var ahead = await own.Set<SourceQuarter>()
            .SingleAsync(row => row.Ahead > 0, TestContext.Current.CancellationToken);
        Assert.Equal((1, 1, 210), (ahead.Contacts, ahead.Ahead, ahead.MostAheadSeconds));
    }

    /// <summary>The third call came at half past midnight by the contract's clock, on the day before by UTC.</summary>
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task waits_nobody_told_before_are_counted_on_the_agents_days(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await desk.Import(
            "id,revision,enqueuedAt,outcome,waitSeconds,talkSeconds,queue,agent",
            "1,1,2026-10-01T09:00:00Z,answered,,60,support,anna",
            "2,1,2026-10-01T09:10:00Z,answered,30,60,support,anna",
            "3,1,2026-10-01T22:30:00Z,answered,,60,support,anna",
            "4,1,2026-10-01T10:00:00Z,answered,,60,support,ben",
            "5,1,2026-10-01T11:00:00Z,answered,,60,support,",
            "4,2,2026-10-01T10:00:00Z,answered,7,60,support,ben"
        );
        await using var db = desk.Fixture.Test.Database.OpenDirectory();
        var migrator = db.GetService<IMigrator>();

        await migrator.MigrateAsync("PulledDays", TestContext.Current.CancellationToken);
        await migrator.MigrateAsync(cancellationToken: TestContext.Current.CancellationToken);

        await using var own = desk.Database();
        var days = await own.AgentDays(
            desk.Contract,
            DateOnly.MinValue,
            DateOnly.MaxValue,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            [(1, "anna", 2, 1), (1, "ben", 1, 0), (2, "anna", 1, 1)],
            days.Select(day => (day.Day.Day, day.Agent, day.Contacts, day.WithoutWait))
        );
        await desk.RollupsAreARecount();
    }

    private static IRelationalModel Model(BpoDbContext db, Migration migration) =>
        db.GetService<IModelRuntimeInitializer>().Initialize(migration.TargetModel).GetRelationalModel();

    private static string[] Places(IEnumerable<MigrationOperation> operations) =>
        [
            .. operations
                .Select(operation =>
                    operation switch
                    {
                        CreateTableOperation table => table.Name,
                        ColumnOperation column => $"{column.Table}.{column.Name}",
                        DropColumnOperation column => $"-{column.Table}.{column.Name}",
                        CreateIndexOperation index => $"{index.Table}: {index.Name}",
                        _ => "",
                    }
                )
                .Where(place => place.Length > 0)
                .Order(StringComparer.Ordinal),
        ];
}
