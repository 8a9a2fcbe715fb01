using Bpo.Domain.Contracts;
using Bpo.Domain.Sla;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Standings;

internal sealed class RunningMonthMap : IEntityTypeConfiguration<RunningMonth>
{
    public void Configure(EntityTypeBuilder<RunningMonth> builder)
    {
        builder.ToTable("running_months");
        builder.HasKey(row => new
        {
            row.TenantId,
            row.ContractId,
            row.Month,
        });
        builder.BelongsTo<RunningMonth, Contract>(row => new { row.TenantId, row.ContractId });
        builder.Property(row => row.Stamp).HasMaxLength(200);
    }
}
