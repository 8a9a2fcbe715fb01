using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Agreements;

internal sealed class IncidentMap : IEntityTypeConfiguration<SlaIncident>
{
    public void Configure(EntityTypeBuilder<SlaIncident> builder)
    {
        builder.ToTable("sla_incidents");
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.BelongsTo<SlaIncident, Contract>(row => new { row.TenantId, row.ContractId });
        builder.HasIndex(row => new
        {
            row.TenantId,
            row.ContractId,
            row.Month,
        });
        builder.Property(row => row.What).HasMaxLength(1000);
        builder.Property(row => row.Slas).HasConversion<WordsAsJson>(WordsAsJson.Comparer);
        builder.Property(row => row.RecordedBy).HasMaxLength(200);
        builder.Property(row => row.Chosen).HasMaxLength(100);
        builder.Property(row => row.ChosenBy).HasMaxLength(200);
    }
}
