using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Persistence;

/// <summary>The only door to the database: whoever opens it says for whom.</summary>
public sealed class TenantDatabase(DbContextOptions<BpoDbContext> options)
{
    public BpoDbContext Open(TenantScope scope) => new(options, scope);

    /// <summary>For sign-in, API keys and the search for due work; sees <see cref="IDirectoryRow"/> rows only.</summary>
    public BpoDbContext OpenDirectory() => new(options, TenantScope.Directory);
}
