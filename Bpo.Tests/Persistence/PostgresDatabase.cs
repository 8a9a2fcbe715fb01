using Bpo.Billing.Persistence;
using Bpo.Migrations.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bpo.Tests.Persistence;

/// <summary>A database on the tests' server.</summary>
internal sealed class PostgresDatabase(string name, string connection) : TestDatabase(OptionsOf(connection), connection)
{
    private string? kept;

    public static string NewName() => $"bpo_test_{Guid.CreateVersion7():N}";

    public static DbContextOptions<BpoDbContext> OptionsOf(string connection) =>
        new DbContextOptionsBuilder<BpoDbContext>().UseBpoPostgres(connection).Options;

    public override async Task Keep()
    {
        await LeavePool();
        kept = NewName();
        await OnServer($"CREATE DATABASE {kept} OWNER {PostgresTemplate.Role} TEMPLATE {name}");
    }

    public override async Task Renew()
    {
        await LeavePool();
        await OnServer($"DROP DATABASE {name} WITH (FORCE)");
        await OnServer($"CREATE DATABASE {name} OWNER {PostgresTemplate.Role} TEMPLATE {kept}");
    }

    public override async ValueTask DisposeAsync()
    {
        await LeavePool();
        await OnServer($"DROP DATABASE {name} WITH (FORCE)");
        if (kept is not null)
        {
            await OnServer($"DROP DATABASE {kept} WITH (FORCE)");
        }
    }

    internal static async Task OnServer(string sql)
    {
        await using var server = new NpgsqlConnection(TestDatabases.PostgresServer);
        await server.OpenAsync();
        await using var command = new NpgsqlCommand(sql, server);
        await command.ExecuteNonQueryAsync();
    }

    private async Task LeavePool()
    {
        await using var pooled = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(pooled);
    }
}
