using Bpo.Domain.Contracts;
using Bpo.Domain.Sla;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Results;

internal sealed class RecomputedResultMap : IEntityTypeConfiguration<RecomputedResult>
{
    public void Configure(EntityTypeBuilder<RecomputedResult> builder)
    {
        builder.ToTable("recomputed_results");
        builder.HasKey(result => new
        {
            result.TenantId,
            result.ContractId,
            result.TermsVersion,
            result.Month,
            result.Sla,
        });
        builder.BelongsTo<RecomputedResult, Contract>(result => new { result.TenantId, result.ContractId });
        builder.Property(result => result.Sla).HasMaxLength(100);
        builder.Property(result => result.Attainment).HasMaxLength(20);
    }
}
