using System.Reflection;
using Bpo.Domain.Access;
using Bpo.Domain.Parties;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Persistence;

/// <summary>
/// The database as one <see cref="TenantScope"/> may see it. Reads pass the query filters, writes pass the
/// <see cref="WriteGuard"/>; PostgreSQL repeats both by row-level security.
/// </summary>
public sealed class BpoDbContext : DbContext
{
    private readonly Guid tenant;
    private readonly Guid? client;
    private readonly bool isDirectory;

    public BpoDbContext(DbContextOptions<BpoDbContext> options, TenantScope scope)
        : base(options)
    {
        Scope = scope;
        tenant = scope.Tenant ?? Guid.Empty;
        client = scope.Client;
        isDirectory = scope.IsDirectory;

        // The tenant is announced to PostgreSQL per transaction, so every save needs one.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
    }

    public TenantScope Scope { get; }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        WriteGuard.Check(ChangeTracker, Scope);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        WriteGuard.Check(ChangeTracker, Scope);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BpoDbContext).Assembly);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Select(entity => entity.ClrType).ToArray())
        {
            var filter = typeof(IDirectoryRow).IsAssignableFrom(type) ? nameof(FilterDirectory) : nameof(FilterTenant);
            if (typeof(ITenantRow).IsAssignableFrom(type))
            {
                Apply(filter, type, modelBuilder);
            }

            if (typeof(IClientRow).IsAssignableFrom(type))
            {
                Apply(nameof(FilterClient), type, modelBuilder);
            }

            if (typeof(IVersioned).IsAssignableFrom(type))
            {
                modelBuilder.Entity(type).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
            }
        }

        modelBuilder.Entity<Client>().HasQueryFilter("client", row => client == null || row.Id == client);
        Naming.Apply(modelBuilder.Model);
    }

    // The filters name members of this context, not captured values: the model is built once for all of them.
    private void FilterTenant<TRow>(ModelBuilder model)
        where TRow : class, ITenantRow => model.Entity<TRow>().HasQueryFilter("tenant", row => row.TenantId == tenant);

    private void FilterDirectory<TRow>(ModelBuilder model)
        where TRow : class, IDirectoryRow =>
        model.Entity<TRow>().HasQueryFilter("tenant", row => isDirectory || row.TenantId == tenant);

    private void FilterClient<TRow>(ModelBuilder model)
        where TRow : class, IClientRow =>
        model.Entity<TRow>().HasQueryFilter("client", row => client == null || row.ClientId == client);

    private void Apply(string filter, Type row, ModelBuilder model) =>
        typeof(BpoDbContext)
            .GetMethod(filter, BindingFlags.Instance | BindingFlags.NonPublic)!
            .MakeGenericMethod(row)
            .Invoke(this, [model]);
}
