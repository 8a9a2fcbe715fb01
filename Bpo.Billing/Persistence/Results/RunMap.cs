using Bpo.Billing.Runs;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Results;

internal sealed class RunMap : IEntityTypeConfiguration<Run>
{
    public void Configure(EntityTypeBuilder<Run> builder)
    {
        builder.ToTable("runs");
        builder.HasKey(run => new { run.TenantId, run.Id });
        builder.BelongsTo<Run, Tenant>(run => run.TenantId);
        builder.Property(run => run.RequestedBy).HasMaxLength(200);
    }
}
