using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Jobs;

/// <summary>For work that nobody asked for: the scope of each tenant's own staff, one after the other.</summary>
public sealed class EveryTenant(TenantDatabase database)
{
    public async Task<IReadOnlyList<TenantScope>> Scopes(CancellationToken cancel)
    {
        await using var db = database.OpenDirectory();
        var ids = await db.Set<Tenant>()
            .OrderBy(tenant => tenant.TenantId)
            .Select(tenant => tenant.TenantId)
            .ToListAsync(cancel);
        return [.. ids.Select(id => TenantScope.Of(id))];
    }
}
