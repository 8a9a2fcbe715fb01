using Bpo.Domain.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Results;

internal sealed class ContractMonthMap : IEntityTypeConfiguration<ContractMonth>
{
    public void Configure(EntityTypeBuilder<ContractMonth> builder)
    {
        builder.ToTable("contract_months");
        builder.HasKey(month => new
        {
            month.TenantId,
            month.ContractId,
            month.Month,
        });
        builder.BelongsTo<ContractMonth, Contract>(month => new { month.TenantId, month.ContractId });
        builder.Property(month => month.Fingerprint).HasMaxLength(64);
        builder.Property(month => month.Agreed).HasMaxLength(64).HasDefaultValue("");
        builder.Property(month => month.Fees).HasDefaultValue("");
    }
}
