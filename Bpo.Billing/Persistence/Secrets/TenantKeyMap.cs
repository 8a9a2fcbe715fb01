using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Secrets;

internal sealed class TenantKeyMap : IEntityTypeConfiguration<TenantKey>
{
    public void Configure(EntityTypeBuilder<TenantKey> builder)
    {
        builder.ToTable("tenant_keys");
        builder.HasKey(key => key.TenantId);
        builder.BelongsTo<TenantKey, Tenant>(key => key.TenantId);
        builder.Property(key => key.WrappedBy).HasMaxLength(20);
    }
}
