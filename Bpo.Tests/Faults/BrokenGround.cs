using System.Data.Common;
using System.Text;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain;
using Bpo.Domain.Usage;
using Bpo.Migrations.Sqlite;
using Bpo.Tests.Persistence;
using Bpo.Tests.Runs;
using Bpo.Tests.Runs.Imports;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Bpo.Tests.Faults;

/// <summary>Faults of the ground an import stands on surface; what it had acknowledged stays, and the file sent again takes the rest.</summary>
public sealed class BrokenGround
{
    private const string Header = "id,enqueuedAt,outcome,talkSeconds,agent";
    private const int Rows = 3_000;

    [Fact]
    public async Task a_full_disk_surfaces_and_costs_nothing_that_was_acknowledged()
    {
        await using var desk = await ImportDesk.Open(TestDatabases.Sqlite);
        desk.Settings = desk.Settings with { BatchRows = 200 };
        var pages = await Pages(desk);
        // Not pooled: the limit would stay with the connection.
        var full = new DbContextOptionsBuilder<BpoDbContext>()
            .UseBpoSqlite(desk.Fixture.Test.ConnectionString + ";Pooling=False")
            .AddInterceptors(new SmallDisk(pages + 60))
            .Options;
        var acknowledged = new LastProgress();

        var failure = await Assert.ThrowsAnyAsync<SqliteException>(() =>
            Import(desk, new TenantDatabase(full), acknowledged)
        );

        Assert.Equal(13, failure.SqliteErrorCode);
        Assert.InRange(acknowledged.Rows, 1, Rows - 1);
        await TakesTheRest(desk, acknowledged);
    }

    [Fact]
    public async Task a_connection_that_is_cut_surfaces_and_costs_nothing_that_was_acknowledged()
    {
        await using var desk = await ImportDesk.Open(TestDatabases.Postgres);
        desk.Settings = desk.Settings with { BatchRows = 200 };
        var acknowledged = new LastProgress { After = 1_000, Then = () => CutConnections(desk) };

        var failure = await Assert.ThrowsAnyAsync<Exception>(() =>
            Import(desk, desk.Fixture.Test.Database, acknowledged)
        );

        Assert.Contains(Chain(failure), each => each is NpgsqlException);

        Assert.InRange(acknowledged.Rows, 1_000, Rows - 1);
        await TakesTheRest(desk, acknowledged);
    }

    /// <summary>F03.</summary>
    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task one_file_sent_by_eight_at_once_counts_once(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        desk.Settings = desk.Settings with { BatchRows = 400 };

        var imports = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => Task.Run(() => Import(desk, desk.Fixture.Test.Database, new LastProgress())))
        );

        Assert.Equal(Rows, imports.Sum(import => import.Accepted().Accepted));
        Assert.Equal(8L * Rows, imports.Sum(import => import.Accepted().Accepted + import.Accepted().Duplicates));
        Assert.Equal(Rows, (await desk.Contacts()).Count);
        await desk.RollupsAreARecount();
    }

    private static async Task TakesTheRest(ImportDesk desk, LastProgress acknowledged)
    {
        var stored = (await desk.Contacts()).Count;
        Assert.True(stored >= acknowledged.Rows);
        await desk.RollupsAreARecount();
        var again = (await Import(desk, desk.Fixture.Test.Database, new LastProgress())).Accepted();

        Assert.Equal((Rows - stored, stored), (again.Accepted, again.Duplicates));
        Assert.Equal(Rows, (await desk.Contacts()).Count);
        await desk.RollupsAreARecount();
    }

    private static Task<Result<Import>> Import(ImportDesk desk, TenantDatabase database, LastProgress progress) =>
        new ImportUsage(database, ContractFixture.Clock, desk.Settings).Run(
            desk.Fixture.Scope,
            new ImportRequest(desk.Source.Id, new MemoryStream(Encoding.UTF8.GetBytes(File)), "calls.csv"),
            progress,
            ContractFixture.Cancel
        );

    private static string File { get; } =
        string.Join(
            '\n',
            Enumerable
                .Range(1, Rows)
                .Select(number =>
                    $"{number},2026-10-{1 + (number % 28):00}T09:00:00Z,answered,{number % 300},a{number % 5}"
                )
                .Prepend(Header)
        );

    private static IEnumerable<Exception> Chain(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            yield return failure;
        }
    }

    private static async Task<long> Pages(ImportDesk desk)
    {
        await using var db = desk.Database();
        return (
            await db
                .Database.SqlQueryRaw<long>("SELECT page_count AS Value FROM pragma_page_count()")
                .ToListAsync(ContractFixture.Cancel)
        )[0];
    }

    private static void CutConnections(ImportDesk desk)
    {
        var name = new NpgsqlConnectionStringBuilder(desk.Fixture.Test.ConnectionString).Database;
        using var server = new NpgsqlConnection(TestDatabases.PostgresServer);
        server.Open();
        using var command = new NpgsqlCommand(
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'",
            server
        );
        command.ExecuteNonQuery();
    }

    private sealed class LastProgress : IProgress<ImportProgress>
    {
        public long Rows { get; private set; }

        public long After { get; init; } = long.MaxValue;

        public Action Then { get; init; } = () => { };

        public void Report(ImportProgress value)
        {
            Rows = value.Rows;
            if (Rows == After)
            {
                Then();
            }
        }
    }

    /// <summary>SQLite answers SQLITE_FULL at the limit, as it does when the disk has no block left.</summary>
    private sealed class SmallDisk(long pages) : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        ) => await Limit(connection, cancellationToken);

        private async Task Limit(DbConnection connection, CancellationToken cancel)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA max_page_count = {pages}";
            await command.ExecuteNonQueryAsync(cancel);
        }
    }
}
