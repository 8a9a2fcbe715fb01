using Bpo.Billing.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bpo.Tests.Persistence;

/// <summary>
/// Migrated once per test process; each test gets a database copied from it by the server. The tests connect as a role that
/// owns the tables and is no superuser: a superuser walks through row-level security and would prove nothing.
/// </summary>
internal static class PostgresTemplate
{
    public const string Role = "bpo_app";
    private static readonly Lazy<Task<string>> Template = new(Make);

    public static async Task<PostgresDatabase> Copy()
    {
        var name = PostgresDatabase.NewName();
        await PostgresDatabase.OnServer($"CREATE DATABASE {name} OWNER {Role} TEMPLATE {await Template.Value}");
        return new PostgresDatabase(name, AsApp(name));
    }

    /// <summary>An empty database, and the server's superuser to connect to it with.</summary>
    public static async Task<TestDatabase> EmptyForSuperuser()
    {
        var name = PostgresDatabase.NewName();
        await PostgresDatabase.OnServer($"CREATE DATABASE {name}");
        var connection = new NpgsqlConnectionStringBuilder(TestDatabases.PostgresServer) { Database = name };
        return new PostgresDatabase(name, connection.ConnectionString);
    }

    public static async Task Remove()
    {
        if (Template.IsValueCreated)
        {
            await PostgresDatabase.OnServer($"DROP DATABASE {await Template.Value} WITH (FORCE)");
        }
    }

    private static async Task<string> Make()
    {
        var name = $"bpo_template_{Environment.ProcessId}_{Guid.CreateVersion7():N}";
        await PostgresDatabase.OnServer(
            $"""
            DO $$ BEGIN CREATE ROLE {Role} LOGIN PASSWORD '{Role}' NOSUPERUSER NOBYPASSRLS;
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$
            """
        );
        await PostgresDatabase.OnServer($"CREATE DATABASE {name} OWNER {Role}");
        var options = PostgresDatabase.OptionsOf(AsApp(name) + ";Pooling=false");
        await using var db = new TenantDatabase(options).OpenDirectory();
        await db.Database.MigrateAsync();
        return name;
    }

    private static string AsApp(string database) =>
        new NpgsqlConnectionStringBuilder(TestDatabases.PostgresServer)
        {
            Database = database,
            Username = Role,
            Password = Role,
            MaxPoolSize = 20,
        }.ConnectionString;
}
