using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Usage;

internal sealed class PulledDayMap : IEntityTypeConfiguration<PulledDay>
{
    public void Configure(EntityTypeBuilder<PulledDay> builder)
    {
        builder.ToTable("pulled_days");
        builder.HasKey(row => new
        {
            row.TenantId,
            row.SourceId,
            row.Day,
        });
        builder.Property(row => row.Note).HasMaxLength(500).HasDefaultValue("");
        builder.Property(row => row.MarkedBy).HasMaxLength(200).HasDefaultValue("");
        builder.BelongsTo<PulledDay, Source>(row => new { row.TenantId, row.SourceId });
    }
}
