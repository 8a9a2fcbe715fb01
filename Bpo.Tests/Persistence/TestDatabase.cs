using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Persistence;

/// <summary>A migrated database of its own for one test, gone with it.</summary>
internal abstract class TestDatabase : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private protected TestDatabase(DbContextOptions<BpoDbContext> options, string connectionString)
    {
        Options = options;
        ConnectionString = connectionString;
        Database = new TenantDatabase(options);
    }

    public DbContextOptions<BpoDbContext> Options { get; }

    public string ConnectionString { get; }

    public TenantDatabase Database { get; }

    public static async Task<TestDatabase> Create(string provider) =>
        provider == TestDatabases.Sqlite ? await SqliteTemplate.Copy() : await PostgresTemplate.Copy();

    /// <summary>Remembers the database as it is; nobody may work in it meanwhile.</summary>
    public abstract Task Keep();

    /// <summary>Makes it again what it was when it was kept.</summary>
    public abstract Task Renew();

    /// <summary>A tenant of its own, and the scope of its staff.</summary>
    public async Task<TenantScope> AddTenant(string name = "Vendor", TenantKind kind = TenantKind.Vendor)
    {
        var tenant = new Tenant
        {
            TenantId = Guid.CreateVersion7(),
            Name = name,
            Kind = kind,
            CreatedAt = Now,
        };
        await using var db = Database.OpenDirectory();
        db.Add(tenant);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return TenantScope.Of(tenant.TenantId);
    }

    public abstract ValueTask DisposeAsync();
}
