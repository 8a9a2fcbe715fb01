using Bpo.Domain.Contracts;
using Bpo.Domain.Sla.Exclusions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Agreements;

internal sealed class ExclusionMap : IEntityTypeConfiguration<ExclusionRecord>
{
    public void Configure(EntityTypeBuilder<ExclusionRecord> builder)
    {
        builder.ToTable("exclusions");
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.BelongsTo<ExclusionRecord, Contract>(row => new { row.TenantId, row.ContractId });
        builder.HasIndex(row => new
        {
            row.TenantId,
            row.ContractId,
            row.Since,
        });
        builder.Property(row => row.Evidence).HasMaxLength(4000);
        builder.Property(row => row.EvidenceLink).HasMaxLength(1000);
        builder.Property(row => row.EvidenceHash).HasMaxLength(64);
        builder.Property(row => row.ProposedBy).HasMaxLength(200);
        builder.Property(row => row.DecidedBy).HasMaxLength(200);
        builder.Property(row => row.Answer).HasMaxLength(4000);
        builder.Property(row => row.Slas).HasConversion<WordsAsJson>(WordsAsJson.Comparer);
        builder.Property(row => row.Services).HasConversion<WordsAsJson>(WordsAsJson.Comparer);
        builder.Property(row => row.Queues).HasConversion<WordsAsJson>(WordsAsJson.Comparer);
        builder.Property(row => row.Contacts).HasConversion<WordsAsJson>(WordsAsJson.Comparer);
    }
}
