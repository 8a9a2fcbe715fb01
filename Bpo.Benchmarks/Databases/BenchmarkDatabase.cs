using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Benchmarks.Databases;

/// <summary>A migrated, empty database of its own, dropped with it, beside a way to merely write stored rows into it again.</summary>
internal abstract class BenchmarkDatabase(DbContextOptions<BpoDbContext> options) : IAsyncDisposable
{
    /// <summary>What an import writes beside its rollups; both with all their indexes.</summary>
    protected static readonly IReadOnlyList<string> Tables = ["contacts", "call_keys"];

    public TenantDatabase Database { get; } = new(options);

    public abstract string Name { get; }

    /// <summary>What the reference is called in the report.</summary>
    public abstract string ReferenceName { get; }

    /// <summary>Copies the stored rows of the tables into files, in the order in which they were written.</summary>
    public abstract Task Keep(TenantScope scope, string folder);

    /// <summary>
    /// Writes kept rows into the same tables of this database, in one transaction, by the fastest plain way there is: nothing
    /// is parsed, judged or rolled up.
    /// </summary>
    public abstract Task LoadKept(TenantScope scope, string folder);

    public abstract ValueTask DisposeAsync();

    protected static string FileOf(string folder, string table) => Path.Combine(folder, table + ".rows");
}
