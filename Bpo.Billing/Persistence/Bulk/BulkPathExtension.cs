using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Billing.Persistence.Bulk;

/// <summary>Carries the fast path along with the options that choose the database, so that nobody has to choose twice.</summary>
public sealed class BulkPathExtension(IBulkPath path) : IDbContextOptionsExtension
{
    public IBulkPath Path { get; } = path;

    public DbContextOptionsExtensionInfo Info => new Description(this);

    /// <summary>Puts <paramref name="path"/> into the options.</summary>
    public static void Add(DbContextOptionsBuilder options, IBulkPath path) =>
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new BulkPathExtension(path));

    /// <exception cref="InvalidOperationException">The options name no database of ours.</exception>
    public static IBulkPath Of(DbContext db) =>
        db.GetService<IDbContextOptions>().FindExtension<BulkPathExtension>()?.Path
        ?? throw new InvalidOperationException("The options bring no bulk path.");

    public void ApplyServices(IServiceCollection services) { }

    public void Validate(IDbContextOptions options) { }

    private sealed class Description(BulkPathExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is Description;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) { }
    }
}
