using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Hooks;

internal sealed class HookSecretMap : IEntityTypeConfiguration<HookSecret>
{
    public void Configure(EntityTypeBuilder<HookSecret> builder)
    {
        builder.ToTable("hook_secrets");
        builder.HasKey(secret => new { secret.TenantId, secret.Id });
        builder.BelongsTo<HookSecret, Source>(secret => new { secret.TenantId, secret.SourceId });
        builder.HasIndex(secret => secret.SourceId);
        builder.Property(secret => secret.Ending).HasMaxLength(4);
    }
}
