using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Usage;

internal sealed class ImportMap : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.ToTable("imports");
        builder.HasKey(import => new { import.TenantId, import.Id });
        builder.BelongsTo<Import, Source>(import => new { import.TenantId, import.SourceId });
        builder.HasIndex(import => new { import.TenantId, import.Number }).IsUnique();
        builder.HasIndex(import => new
        {
            import.TenantId,
            import.SourceId,
            import.Sha256,
        });
        builder.Property(import => import.FileName).HasMaxLength(300);
        builder.Property(import => import.Sha256).HasMaxLength(64);
        builder.Property(import => import.ProfileHash).HasMaxLength(64);
        builder.Property(import => import.Filtered).HasConversion<CountsAsJson, CountsAsJson.Comparer>();
        builder.Property(import => import.HeldDays).HasConversion<CountsAsJson, CountsAsJson.Comparer>();
        builder.Property(import => import.Warnings).HasConversion<CountsAsJson, CountsAsJson.Comparer>();
    }
}
