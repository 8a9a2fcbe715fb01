using Bpo.Billing.Persistence;
using Bpo.Migrations.Postgres;
using Bpo.Migrations.Sqlite;
using Bpo.Web.Operations.Settings;
using Bpo.Web.Operations.Startup;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Operations.Databases;

/// <summary>The configured database: how it is opened, migrated and named. The one place of the host that knows the providers.</summary>
public sealed class Storage
{
    private readonly DatabaseProvider provider;

    public Storage(DatabaseSettings settings)
    {
        provider = settings.Provider;
        ConnectionString =
            settings.ConnectionString.Length > 0
                ? settings.ConnectionString
                : $"Data Source={DataFolder.File("bpo.db")}";
        var options = new DbContextOptionsBuilder<BpoDbContext>();
        Options = (
            IsSqlite ? options.UseBpoSqlite(ConnectionString) : options.UseBpoPostgres(ConnectionString)
        ).Options;
        Database = new TenantDatabase(Options);
    }

    public bool IsSqlite => provider == DatabaseProvider.Sqlite;

    public string ConnectionString { get; }

    public DbContextOptions<BpoDbContext> Options { get; }

    public TenantDatabase Database { get; }

    /// <summary>Provider and place, without user and password.</summary>
    public string Description()
    {
        using var db = Database.OpenDirectory();
        var connection = db.Database.GetDbConnection();
        return IsSqlite
            ? $"SQLite, {connection.DataSource}"
            : $"PostgreSQL, {connection.DataSource}/{connection.Database}";
    }

    /// <summary>Migrates, then runs <paramref name="seed"/>; of several nodes that start together, one at a time.</summary>
    public Task MigrateAsync(Func<CancellationToken, Task> seed, CancellationToken cancel) =>
        IsSqlite
            ? SqliteStart.MigrateAsync(Database, seed, cancel)
            : PostgresStart.MigrateAsync(Database, seed, cancel);

    /// <summary>Throws everything away; only for what nobody has worked with.</summary>
    /// <exception cref="StartException">On PostgreSQL, whose database is not ours to drop.</exception>
    public Task RenewAsync(CancellationToken cancel) =>
        IsSqlite
            ? SqliteStart.RenewAsync(Database, cancel)
            : throw new StartException(
                $"Making the demo in {Description()} was interrupted. Drop the database, create it again, and start."
            );
}
