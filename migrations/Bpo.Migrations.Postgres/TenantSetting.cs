using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Migrations.Postgres;

/// <summary>
/// Tells PostgreSQL whose rows the transaction may touch. LOCAL, never for the session: a pooled connection, ours or a
/// pooler's, must not carry one tenant into the work of the next.
/// </summary>
internal static class TenantSetting
{
    /// <summary>Null for a context that is not ours. The nil UUID stands for the directory, which no tenant has.</summary>
    public static string? For(DbContext? context) =>
        context is BpoDbContext { Scope: var scope }
            ? $"SET LOCAL app.tenant = '{scope.Tenant ?? Guid.Empty:D}'"
            : null;
}
