using Bpo.Domain.Access;
using Bpo.Migrations.Postgres;
using Bpo.Migrations.Postgres.Walls;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bpo.Tests.Persistence;

/// <summary>The database's own wall, with the program's walls left out.</summary>
public sealed class RowLevelSecurityWall
{
    public static TheoryData<string> Postgres =>
        new(new TheoryDataRow<string>(TestDatabases.Postgres) { Skip = new TestDatabases().Last().Skip });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Postgres))]
    public async Task every_table_with_a_tenant_is_forced_to_check_it(string provider)
    {
        await using var test = await TestDatabase.Create(provider);

        var open = await Texts(
            test,
            """
            SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))
            """
        );

        Assert.Empty(open);
        Assert.Equal(
            ["false|false"],
            await Texts(test, "SELECT rolsuper || '|' || rolbypassrls FROM pg_roles WHERE rolname = current_user")
        );
    }

    [Theory, MemberData(nameof(Postgres))]
    public async Task the_directory_is_what_the_model_says(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        await using var db = test.Database.OpenDirectory();
        var directory = db
            .Model.GetEntityTypes()
            .Where(type => typeof(IDirectoryRow).IsAssignableFrom(type.ClrType))
            .Select(type => type.GetTableName()!);

        Assert.Equal(RowLevelSecurity.DirectoryTables.Order(), directory.Order());
    }

    [Theory, MemberData(nameof(Postgres))]
    public async Task plain_sql_without_a_tenant_sees_nothing(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var scope = await test.AddTenant();
        await AddClient(test, scope);

        Assert.Empty(await Texts(test, "SELECT name FROM clients"));
        Assert.Empty(await Texts(test, "SELECT name FROM tenants"));
    }

    [Theory, MemberData(nameof(Postgres))]
    public async Task raw_sql_through_the_context_sees_and_changes_only_its_tenant(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var (foreign, own) = (await test.AddTenant("A"), await test.AddTenant("B"));
        await AddClient(test, foreign);
        await AddClient(test, own);
        await using var attacker = test.Database.Open(own);

        var seen = await attacker
            .Database.SqlQueryRaw<Guid>("SELECT tenant_id AS \"Value\" FROM clients")
            .ToListAsync(Cancel);
        var deleted = await attacker.Database.ExecuteSqlRawAsync("DELETE FROM clients", Cancel);

        Assert.Equal([own.Tenant!.Value], seen);
        Assert.Equal(1, deleted);
    }

    [Theory, MemberData(nameof(Postgres))]
    public async Task a_row_of_another_tenant_cannot_be_inserted_by_sql(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var (foreign, own) = (await test.AddTenant("A"), await test.AddTenant("B"));
        await using var attacker = test.Database.Open(own);

        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            attacker.Database.ExecuteSqlAsync(
                $"INSERT INTO number_series (tenant_id, seller, series, last, version) VALUES ({foreign.Tenant!.Value}, 's', 'd', 0, 1)",
                Cancel
            )
        );

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory, MemberData(nameof(Postgres))]
    public async Task a_superuser_is_put_behind_the_wall_at_start(string provider)
    {
        Assert.Equal(TestDatabases.Postgres, provider);
        await using var test = await PostgresTemplate.EmptyForSuperuser();
        await PostgresStart.MigrateAsync(test.Database, _ => Task.CompletedTask, Cancel);
        await PostgresStart.MigrateAsync(test.Database, _ => Task.CompletedTask, Cancel);
        var (foreign, own) = (await test.AddTenant("A"), await test.AddTenant("B"));
        await AddClient(test, foreign);

        await using var attacker = test.Database.Open(own);

        Assert.Equal(0, await attacker.Database.ExecuteSqlRawAsync("DELETE FROM clients", Cancel));
        Assert.Empty(await Texts(test, "SELECT name FROM clients"));
    }

    private static async Task AddClient(TestDatabase test, TenantScope scope)
    {
        await using var db = test.Database.Open(scope);
        db.Add(TenantWalls.Client(scope.Tenant!.Value));
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task<List<string>> Texts(TestDatabase test, string sql)
    {
        await using var connection = new NpgsqlConnection(test.ConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var texts = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
