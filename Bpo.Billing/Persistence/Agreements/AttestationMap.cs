using Bpo.Billing.Documents;
using Bpo.Domain.Contracts;
using Bpo.Domain.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Agreements;

internal sealed class AttestationMap : IEntityTypeConfiguration<Attestation>
{
    public void Configure(EntityTypeBuilder<Attestation> builder)
    {
        builder.ToTable("attestations");
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.BelongsTo<Attestation, Contract>(row => new { row.TenantId, row.ContractId });
        builder.BelongsTo<Attestation, EvidenceFile>(row => new { row.TenantId, row.FileId });
        builder.Property(row => row.Person).HasMaxLength(Attestation.LongestPerson);
        builder.Property(row => row.Evidence).HasMaxLength(Attestation.LongestEvidence);
        builder.Property(row => row.Reference).HasMaxLength(Attestation.LongestReference);
        builder.Property(row => row.RecordedBy).HasMaxLength(200);
        builder.Ignore(row => row.PublicName);
    }
}
