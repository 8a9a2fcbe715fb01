using Bpo.Billing.Documents;
using Bpo.Domain.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Agreements;

internal sealed class EvidenceFileMap : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.ToTable("evidence_files");
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.BelongsTo<EvidenceFile, Contract>(row => new { row.TenantId, row.ContractId });
        builder.Property(row => row.FileName).HasMaxLength(200);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.Property(row => row.UploadedBy).HasMaxLength(200);
    }
}
