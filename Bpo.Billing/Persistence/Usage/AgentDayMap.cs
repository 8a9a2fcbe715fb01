using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Usage;

internal sealed class AgentDayMap : IEntityTypeConfiguration<AgentDay>
{
    public void Configure(EntityTypeBuilder<AgentDay> builder)
    {
        builder.ToTable("agent_days");
        builder.HasKey(day => new
        {
            day.TenantId,
            day.ContractId,
            day.Day,
            day.Agent,
            day.Service,
            day.Outcome,
        });
        builder.Property(day => day.Outcome).HasConversion<short>();
    }
}
