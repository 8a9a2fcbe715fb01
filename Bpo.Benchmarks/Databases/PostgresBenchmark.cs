using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Migrations.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bpo.Benchmarks.Databases;

internal sealed class PostgresBenchmark : BenchmarkDatabase
{
    /// <summary>No superuser: one would walk through row-level security and not pay for it.</summary>
    private const string Role = "bpo_benchmark";

    private readonly string server;
    private readonly string application;

    private PostgresBenchmark(string server, string connection, DbContextOptions<BpoDbContext> options)
        : base(options)
    {
        this.server = server;
        application = connection;
    }

    public override string Name => "PostgreSQL";

    public override string ReferenceName => "reference: COPY into staging, INSERT … ON CONFLICT DO NOTHING";

    /// <param name="server">A role that may create databases and roles.</param>
    public static async Task<BenchmarkDatabase> Create(string server)
    {
        var name = $"bpo_benchmark_{Guid.CreateVersion7():N}";
        await Execute(
            server,
            $"""
            DO $$ BEGIN CREATE ROLE {Role} LOGIN PASSWORD '{Role}' NOSUPERUSER NOBYPASSRLS;
            EXCEPTION WHEN duplicate_object THEN NULL; END $$
            """
        );
        await Execute(server, $"CREATE DATABASE {name} OWNER {Role}");
        var connection = new NpgsqlConnectionStringBuilder(server)
        {
            Database = name,
            Username = Role,
            Password = Role,
        }.ConnectionString;
        var options = new DbContextOptionsBuilder<BpoDbContext>().UseBpoPostgres(connection).Options;
        var made = new PostgresBenchmark(server, connection, options);
        await PostgresStart.MigrateAsync(made.Database, _ => Task.CompletedTask, CancellationToken.None);
        return made;
    }

    public override async Task Keep(TenantScope scope, string folder)
    {
        await using var db = Database.Open(scope);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var open = (NpgsqlConnection)db.Database.GetDbConnection();
        foreach (var table in Tables)
        {
            await using var copy = await open.BeginRawBinaryCopyAsync(
                $"COPY (SELECT * FROM {table} ORDER BY ctid) TO STDOUT (FORMAT BINARY)"
            );
            await using var file = File.Create(FileOf(folder, table));
            await copy.CopyToAsync(file);
        }
    }

    public override async Task LoadKept(TenantScope scope, string folder)
    {
        await using var db = Database.Open(scope);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var open = (NpgsqlConnection)db.Database.GetDbConnection();
        foreach (var table in Tables)
        {
            await Execute(open, $"CREATE TEMP TABLE kept_{table} (LIKE {table}) ON COMMIT DROP");
            await using (var copy = await open.BeginRawBinaryCopyAsync($"COPY kept_{table} FROM STDIN (FORMAT BINARY)"))
            {
                await using var file = File.OpenRead(FileOf(folder, table));
                await file.CopyToAsync(copy);
            }

            await Execute(open, $"INSERT INTO {table} SELECT * FROM kept_{table} ON CONFLICT DO NOTHING");
        }

        await transaction.CommitAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Execute(server, $"DROP DATABASE {new NpgsqlConnectionStringBuilder(application).Database} WITH (FORCE)");
    }

    private static async Task Execute(string server, string sql)
    {
        await using var open = new NpgsqlConnection(server);
        await open.OpenAsync();
        await Execute(open, sql);
    }

    private static async Task Execute(NpgsqlConnection open, string sql)
    {
        await using var command = new NpgsqlCommand(sql, open) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
