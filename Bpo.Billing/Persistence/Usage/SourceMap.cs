using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Usage;

internal sealed class SourceMap : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.ToTable("sources");
        builder.HasKey(source => new { source.TenantId, source.Id });
        builder.BelongsTo<Source, Tenant>(source => source.TenantId);
        builder.HasIndex(source => new { source.TenantId, source.Name }).IsUnique();
        builder.Property(source => source.Name).HasMaxLength(100);
        builder.Property(source => source.Format).HasMaxLength(40);
        builder.Property(source => source.TimeZone).HasMaxLength(60);
    }
}
