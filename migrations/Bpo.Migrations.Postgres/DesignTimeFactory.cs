using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Bpo.Migrations.Postgres;

/// <summary>Lets the migrations tool build the model; it opens no database.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<BpoDbContext>
{
    public BpoDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<BpoDbContext>().UseBpoPostgres("Host=127.0.0.1;Database=design_time").Options,
            TenantScope.Directory
        );
}
