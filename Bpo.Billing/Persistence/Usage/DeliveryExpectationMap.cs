using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Usage;

internal sealed class DeliveryExpectationMap : IEntityTypeConfiguration<DeliveryExpectation>
{
    public void Configure(EntityTypeBuilder<DeliveryExpectation> builder)
    {
        builder.ToTable("delivery_expectations");
        builder.HasKey(row => new { row.TenantId, row.SourceId });
        builder.BelongsTo<DeliveryExpectation, Source>(row => new { row.TenantId, row.SourceId });
        builder.Property(row => row.SetBy).HasMaxLength(200);
    }
}
