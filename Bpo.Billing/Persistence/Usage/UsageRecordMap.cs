using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Usage;

internal sealed class UsageRecordMap : IEntityTypeConfiguration<UsageRecord>
{
    public void Configure(EntityTypeBuilder<UsageRecord> builder)
    {
        builder.ToTable("usage_records");
        builder.HasKey(record => new
        {
            record.TenantId,
            record.ContractId,
            record.Kind,
            record.Key,
            record.ImportNumber,
        });
        builder.HasIndex(record => new
        {
            record.TenantId,
            record.ContractId,
            record.Kind,
            record.Since,
        });
        builder.Property(record => record.Kind).HasMaxLength(40);
    }
}
