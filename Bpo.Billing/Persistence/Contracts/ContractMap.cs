using Bpo.Domain.Contracts;
using Bpo.Domain.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Contracts;

internal sealed class ContractMap : IEntityTypeConfiguration<Contract>
{
    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.ToTable("contracts");
        builder.HasKey(contract => new { contract.TenantId, contract.Id });
        builder.BelongsTo<Contract, Client>(contract => new { contract.TenantId, contract.ClientId });
        builder.BelongsTo<Contract, Vendor>(contract => new { contract.TenantId, contract.VendorId });
        builder.HasIndex(contract => new { contract.TenantId, contract.Number }).IsUnique();
        builder.Property(contract => contract.Number).HasMaxLength(60);
        builder.Property(contract => contract.Name).HasMaxLength(200);
    }
}
