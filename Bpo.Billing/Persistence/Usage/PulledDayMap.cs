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
        builder.BelongsTo<PulledDay, Source>(row => new { row.TenantId, row.SourceId });
    }
}
