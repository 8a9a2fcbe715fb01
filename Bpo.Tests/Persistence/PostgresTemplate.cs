using Bpo.Billing.Persistence;
using Bpo.Migrations.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bpo.Tests.Persistence;

/// <summary>
/// Migrated once per test process; each test gets a database copied from it by the server. The tests connect as a role that
/// owns the tables and is no superuser: a superuser walks through row-level security and would prove nothing.
/// </summary>
internal static class PostgresTemplate
{
    private const string Role = "bpo_app";
    private static readonly Lazy<Task<string>> Template = new(Make);

    public static async Task<TestDatabase> Copy()
    {
        var template = await Template.Value;
        var name = $"bpo_test_{Guid.CreateVersion7():N}";
        await OnServer($"CREATE DATABASE {name} OWNER {Role} TEMPLATE {template}");
        var connection = AsApp(name);
        return new TestDatabase(Options(connection), connection, () => Drop(name, connection));
    }

    /// <summary>An empty database, and the server's superuser to connect to it with.</summary>
    public static async Task<TestDatabase> EmptyForSuperuser()
    {
        var name = $"bpo_test_{Guid.CreateVersion7():N}";
        await OnServer($"CREATE DATABASE {name}");
        var connection = new NpgsqlConnectionStringBuilder(TestDatabases.PostgresServer) { Database = name };
        return new TestDatabase(
            Options(connection.ConnectionString),
            connection.ConnectionString,
            () => Drop(name, connection.ConnectionString)
        );
    }

    public static async Task Remove()
    {
        if (Template.IsValueCreated)
        {
            await OnServer($"DROP DATABASE {await Template.Value} WITH (FORCE)");
        }
    }

    private static async Task<string> Make()
    {
        var name = $"bpo_template_{Environment.ProcessId}_{Guid.CreateVersion7():N}";
        await OnServer(
            $"""
            DO $$ BEGIN CREATE ROLE {Role} LOGIN PASSWORD '{Role}' NOSUPERUSER NOBYPASSRLS;
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$
            """
        );
        await OnServer($"CREATE DATABASE {name} OWNER {Role}");
        var connection = AsApp(name) + ";Pooling=false";
        await using var db = new TenantDatabase(Options(connection)).OpenDirectory();
        await db.Database.MigrateAsync();
        return name;
    }

    private static async Task Drop(string name, string connection)
    {
        await using (var pooled = new NpgsqlConnection(connection))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        await OnServer($"DROP DATABASE {name} WITH (FORCE)");
    }

    private static string AsApp(string database) =>
        new NpgsqlConnectionStringBuilder(TestDatabases.PostgresServer)
        {
            Database = database,
            Username = Role,
            Password = Role,
            MaxPoolSize = 20,
        }.ConnectionString;

    private static DbContextOptions<BpoDbContext> Options(string connection) =>
        new DbContextOptionsBuilder<BpoDbContext>().UseBpoPostgres(connection).Options;

    private static async Task OnServer(string sql)
    {
        await using var server = new NpgsqlConnection(TestDatabases.PostgresServer);
        await server.OpenAsync();
        await using var command = new NpgsqlCommand(sql, server);
        await command.ExecuteNonQueryAsync();
    }
}
