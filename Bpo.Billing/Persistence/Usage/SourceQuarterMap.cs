using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Usage;

internal sealed class SourceQuarterMap : IEntityTypeConfiguration<SourceQuarter>
{
    public void Configure(EntityTypeBuilder<SourceQuarter> builder)
    {
        builder.ToTable("source_quarters");
        builder.HasKey(quarter => new
        {
            quarter.TenantId,
            quarter.SourceId,
            quarter.Start,
            quarter.ContractId,
            quarter.Service,
        });
    }
}
