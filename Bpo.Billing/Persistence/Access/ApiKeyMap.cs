using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Access;

internal sealed class ApiKeyMap : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("api_keys");
        builder.HasKey(key => new { key.TenantId, key.Id });
        builder.BelongsTo<ApiKey, Tenant>(key => key.TenantId);
        builder.Property(key => key.Name).HasMaxLength(200);
        builder.Property(key => key.Ending).HasMaxLength(4);
        builder.Property(key => key.Scopes).HasMaxLength(400);
        builder.Property(key => key.Hash).HasMaxLength(32);

        // Found by hash before the tenant is known. Not unique: a key chosen twice must not tell that it exists elsewhere.
        builder.HasIndex(key => key.Hash);
    }
}
