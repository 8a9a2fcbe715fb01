using Bpo.Domain.Contracts;
using Bpo.Domain.Sla;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Results;

internal sealed class SlaRecordMap : IEntityTypeConfiguration<SlaRecord>
{
    public void Configure(EntityTypeBuilder<SlaRecord> builder)
    {
        builder.ToTable("sla_results");
        builder.HasKey(result => new
        {
            result.TenantId,
            result.ContractId,
            result.Month,
            result.Sla,
        });
        builder.BelongsTo<SlaRecord, ContractMonth>(result => new
        {
            result.TenantId,
            result.ContractId,
            result.Month,
        });
        builder.Property(result => result.Sla).HasMaxLength(100);
        builder.Property(result => result.Attainment).HasMaxLength(20);
        builder.Property(result => result.CurrencyCode).HasMaxLength(3);
    }
}
