using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Bulk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Bpo.Migrations.Sqlite;

public static class SqliteOptions
{
    /// <summary>How long a writer waits for the one before it.</summary>
    private const int BusySeconds = 30;

    /// <param name="connectionString">At least <c>Data Source=…</c>.</param>
    public static DbContextOptionsBuilder<BpoDbContext> UseBpoSqlite(
        this DbContextOptionsBuilder<BpoDbContext> options,
        string connectionString
    )
    {
        var settings = new SqliteConnectionStringBuilder(connectionString)
        {
            ForeignKeys = true,
            DefaultTimeout = BusySeconds,
        };
        options
            .UseSqlite(settings.ConnectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteOptions).Assembly))
            .AddInterceptors(new ConnectionSettings())
            .ReplaceService<IModelCustomizer, SqliteColumns>();
        BulkPathExtension.Add(options, new SqliteBulk());
        return options;
    }
}
