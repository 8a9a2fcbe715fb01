using Bpo.Domain.Contracts;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Usage;

internal sealed class SignedGapMap : IEntityTypeConfiguration<SignedGap>
{
    public void Configure(EntityTypeBuilder<SignedGap> builder)
    {
        builder.ToTable("signed_gaps");
        builder.HasKey(row => new
        {
            row.TenantId,
            row.ContractId,
            row.SourceId,
            row.Day,
        });
        builder.BelongsTo<SignedGap, Contract>(row => new { row.TenantId, row.ContractId });
        builder.BelongsTo<SignedGap, Source>(row => new { row.TenantId, row.SourceId });
        builder.Property(row => row.Reason).HasMaxLength(1000);
        builder.Property(row => row.SignedBy).HasMaxLength(200);
    }
}
