using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Operations;

internal sealed class IdempotencyKeyMap : IEntityTypeConfiguration<IdempotencyKey>
{
    public void Configure(EntityTypeBuilder<IdempotencyKey> builder)
    {
        builder.ToTable("idempotency_keys");
        builder.HasKey(key => new { key.TenantId, key.Key });
        builder.BelongsTo<IdempotencyKey, Tenant>(key => key.TenantId);
        builder.Property(key => key.Key).HasMaxLength(200);
        builder.Property(key => key.InputHash).HasMaxLength(64);
        builder.Property(key => key.Location).HasMaxLength(400);
    }
}
