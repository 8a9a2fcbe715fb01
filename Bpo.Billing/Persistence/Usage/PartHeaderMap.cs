using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Usage;

internal sealed class PartHeaderMap : IEntityTypeConfiguration<PartHeader>
{
    public void Configure(EntityTypeBuilder<PartHeader> builder)
    {
        builder.ToTable("part_headers");
        builder.HasKey(row => new
        {
            row.TenantId,
            row.ImportId,
            row.Part,
        });
        builder.BelongsTo<PartHeader, Import>(row => new { row.TenantId, row.ImportId });
    }
}
