using Bpo.Domain.Contracts;
using Bpo.Domain.Disputes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Agreements;

internal sealed class DisputeMap : IEntityTypeConfiguration<Dispute>
{
    public void Configure(EntityTypeBuilder<Dispute> builder)
    {
        builder.ToTable("disputes");
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.BelongsTo<Dispute, Contract>(row => new { row.TenantId, row.ContractId });
        builder.HasIndex(row => new
        {
            row.TenantId,
            row.ContractId,
            row.Month,
        });
        builder.Property(row => row.SubjectId).HasMaxLength(200);
        builder.Property(row => row.CurrencyCode).HasMaxLength(3);
        builder.Property(row => row.Reason).HasMaxLength(4000);
        builder.Property(row => row.OpenedBy).HasMaxLength(200);
        builder.Property(row => row.TaxCategory).HasMaxLength(3);
        builder.Property(row => row.ClosedBy).HasMaxLength(200);
    }
}
