using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Persistence;

/// <summary>A migrated database of its own for one test, gone with it.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private readonly Func<Task> drop;

    internal TestDatabase(DbContextOptions<BpoDbContext> options, string connectionString, Func<Task> drop)
    {
        Options = options;
        ConnectionString = connectionString;
        Database = new TenantDatabase(options);
        this.drop = drop;
    }

    public DbContextOptions<BpoDbContext> Options { get; }

    public string ConnectionString { get; }

    public TenantDatabase Database { get; }

    public static Task<TestDatabase> Create(string provider) =>
        provider == TestDatabases.Sqlite ? SqliteTemplate.Copy() : PostgresTemplate.Copy();

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

    public async ValueTask DisposeAsync() => await drop();
}
