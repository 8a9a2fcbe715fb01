using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Usage;

internal sealed class SettledRejectionMap : IEntityTypeConfiguration<SettledRejection>
{
    public void Configure(EntityTypeBuilder<SettledRejection> builder)
    {
        builder.ToTable("settled_rejections");
        builder.HasKey(row => new
        {
            row.TenantId,
            row.ImportId,
            row.Ordinal,
        });
        builder.BelongsTo<SettledRejection, SetAsideRow>(row => new
        {
            row.TenantId,
            row.ImportId,
            row.Ordinal,
        });
        builder.BelongsTo<SettledRejection, Import>(row => new { row.TenantId, row.RecycledBy });
        builder.Property(row => row.Reason).HasMaxLength(1000);
        builder.Property(row => row.SettledBy).HasMaxLength(200);
    }
}
