using Bpo.Billing.Persistence;
using Bpo.Migrations.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bpo.Benchmarks.Databases;

internal sealed class PostgresBenchmark : BenchmarkDatabase
{
    /// <summary>No superuser: one would walk through row-level security and not pay for it.</summary>
    private const string Role = "bpo_benchmark";

    private const int BlockCharacters = 64 * 1024;

    private readonly string server;
    private readonly string application;

    private PostgresBenchmark(string server, string connection, DbContextOptions<BpoDbContext> options)
        : base(options)
    {
        this.server = server;
        application = connection;
    }

    public override string Name => "PostgreSQL";

    public override string ReferenceName => "reference: COPY of the file";

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

    public override async Task LoadReference(string csv)
    {
        await using var open = new NpgsqlConnection(application);
        await open.OpenAsync();
        await using var copy = await open.BeginTextImportAsync("COPY reference FROM STDIN (FORMAT csv, HEADER)");
        using var file = File.OpenText(csv);
        var block = new char[BlockCharacters];
        for (var read = file.Read(block); read > 0; read = file.Read(block))
        {
            await copy.WriteAsync(block.AsMemory(0, read));
        }
    }

    public override Task ClearReference()
    {
        var columns = string.Join(", ", Columns.Select(column => $"{column.Name} {column.Postgres}"));
        return Execute(application, $"DROP TABLE IF EXISTS reference; CREATE TABLE reference ({columns})");
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
        await using var command = new NpgsqlCommand(sql, open);
        await command.ExecuteNonQueryAsync();
    }
}
