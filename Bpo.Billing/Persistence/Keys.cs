using System.Linq.Expressions;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence;

/// <summary>
/// Keys of a tenant's tables. They begin with the tenant: PostgreSQL checks foreign keys past row-level security, so a key
/// without it could point into another tenant; and the schema shards by tenant unchanged.
/// </summary>
internal static class Keys
{
    /// <summary>A foreign key that takes the tenant along and never deletes what it points from.</summary>
    public static void BelongsTo<TRow, TOwner>(this EntityTypeBuilder<TRow> row, Expression<Func<TRow, object?>> key)
        where TRow : class, ITenantRow
        where TOwner : class, ITenantRow =>
        row.HasOne<TOwner>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
}
