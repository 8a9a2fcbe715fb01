using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Usage;

internal sealed class SetAsideRowMap : IEntityTypeConfiguration<SetAsideRow>
{
    public void Configure(EntityTypeBuilder<SetAsideRow> builder)
    {
        builder.ToTable("rejections");
        builder.HasKey(row => new
        {
            row.TenantId,
            row.ImportId,
            row.Ordinal,
        });
        builder.BelongsTo<SetAsideRow, Import>(row => new { row.TenantId, row.ImportId });
        builder.Property(row => row.Code).HasMaxLength(60);
        builder.Property(row => row.Field).HasMaxLength(300);
    }
}
