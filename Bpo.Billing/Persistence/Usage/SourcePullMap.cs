using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Usage;

internal sealed class SourcePullMap : IEntityTypeConfiguration<SourcePull>
{
    public void Configure(EntityTypeBuilder<SourcePull> builder)
    {
        builder.ToTable("source_pulls");
        builder.HasKey(pull => new { pull.TenantId, pull.SourceId });
        builder.BelongsTo<SourcePull, Source>(pull => new { pull.TenantId, pull.SourceId });
        builder.Ignore(pull => pull.Schedule);
        builder.Property(pull => pull.Url).HasMaxLength(2000);
        builder.Property(pull => pull.CredentialName).HasMaxLength(100);
        builder.Property(pull => pull.SetBy).HasMaxLength(200);
    }
}
