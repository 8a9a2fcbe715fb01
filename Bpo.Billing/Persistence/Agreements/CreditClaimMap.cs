using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Agreements;

internal sealed class CreditClaimMap : IEntityTypeConfiguration<CreditClaim>
{
    public void Configure(EntityTypeBuilder<CreditClaim> builder)
    {
        builder.ToTable("credit_claims");
        builder.HasKey(row => new
        {
            row.TenantId,
            row.ContractId,
            row.Month,
            row.Sla,
            row.Clause,
        });
        builder.BelongsTo<CreditClaim, Contract>(row => new { row.TenantId, row.ContractId });
        builder.Property(row => row.Sla).HasMaxLength(100);
        builder.Property(row => row.Clause).HasMaxLength(100);
        builder.Property(row => row.CurrencyCode).HasMaxLength(3);
        builder.Property(row => row.AnsweredBy).HasMaxLength(200);
    }
}
