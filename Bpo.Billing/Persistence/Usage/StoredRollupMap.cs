using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Usage;

internal sealed class StoredRollupMap : IEntityTypeConfiguration<StoredRollup>
{
    public void Configure(EntityTypeBuilder<StoredRollup> builder)
    {
        builder.ToTable("rollups");
        builder.HasKey(rollup => new
        {
            rollup.TenantId,
            rollup.ContractId,
            rollup.Start,
            rollup.Service,
            rollup.Queue,
            rollup.Channel,
            rollup.Direction,
            rollup.Outcome,
        });
        builder.Property(rollup => rollup.Channel).HasConversion<short>();
        builder.Property(rollup => rollup.Direction).HasConversion<short>();
        builder.Property(rollup => rollup.Outcome).HasConversion<short>();
    }
}
