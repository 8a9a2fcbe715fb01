using Bpo.Domain.Disputes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Agreements;

internal sealed class DisputeMessageMap : IEntityTypeConfiguration<DisputeMessage>
{
    public void Configure(EntityTypeBuilder<DisputeMessage> builder)
    {
        builder.ToTable("dispute_messages");
        builder.HasKey(row => new
        {
            row.TenantId,
            row.DisputeId,
            row.Number,
        });
        builder.BelongsTo<DisputeMessage, Dispute>(row => new { row.TenantId, row.DisputeId });
        builder.Property(row => row.WrittenBy).HasMaxLength(200);
        builder.Property(row => row.Text).HasMaxLength(4000);
        builder.Property(row => row.Link).HasMaxLength(1000);
    }
}
