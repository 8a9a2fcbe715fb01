using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Bulk;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Migrations.Postgres;

public static class PostgresOptions
{
    /// <param name="connectionString">
    /// A role that owns the tables but is no superuser and has no BYPASSRLS, or row-level security is not there.
    /// </param>
    public static DbContextOptionsBuilder<BpoDbContext> UseBpoPostgres(
        this DbContextOptionsBuilder<BpoDbContext> options,
        string connectionString
    )
    {
        options
            .UseNpgsql(connectionString, postgres => postgres.MigrationsAssembly(typeof(PostgresOptions).Assembly))
            .AddInterceptors(new TenantOfTransaction(), new TenantOfCommand());
        BulkPathExtension.Add(options, new PostgresBulk());
        return options;
    }
}
