using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Parties;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs;

/// <summary>On which side of the tenant's contracts somebody stands.</summary>
public static class SideOf
{
    /// <summary>A client's own people stand for the client; the tenant's staff and keys for whichever side the tenant is.</summary>
    public static async Task<Side> CallerSide(this BpoDbContext db, CancellationToken cancel) =>
        db.Scope.Client is not null
        || await db.Set<Tenant>()
            .Where(tenant => tenant.TenantId == db.Scope.Tenant)
            .Select(tenant => tenant.Kind)
            .SingleAsync(cancel) == TenantKind.Client
            ? Side.Client
            : Side.Vendor;
}
