using Bpo.Domain.Contracts;
using Bpo.Domain.Sla;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Standings;

internal sealed class RaisedAlertMap : IEntityTypeConfiguration<RaisedAlert>
{
    public void Configure(EntityTypeBuilder<RaisedAlert> builder)
    {
        builder.ToTable("budget_alerts");
        builder.HasKey(row => new
        {
            row.TenantId,
            row.ContractId,
            row.Month,
            row.Sla,
            row.Alert,
        });
        builder.BelongsTo<RaisedAlert, Contract>(row => new { row.TenantId, row.ContractId });
        builder.Property(row => row.Sla).HasMaxLength(100);
        builder.Property(row => row.SeenBy).HasMaxLength(200);
    }
}
