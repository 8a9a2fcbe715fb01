using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Contracts;

internal sealed class ApprovalLimitMap : IEntityTypeConfiguration<ApprovalLimit>
{
    public void Configure(EntityTypeBuilder<ApprovalLimit> builder)
    {
        builder.ToTable("approval_limits");
        builder.HasKey(limit => new { limit.TenantId, limit.CurrencyCode });
        builder.BelongsTo<ApprovalLimit, Tenant>(limit => limit.TenantId);
        builder.Property(limit => limit.CurrencyCode).HasMaxLength(3);
    }
}
