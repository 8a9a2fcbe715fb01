using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Usage;

internal sealed class CustomerNumberMap : IEntityTypeConfiguration<CustomerNumber>
{
    public void Configure(EntityTypeBuilder<CustomerNumber> builder)
    {
        builder.ToTable("customer_numbers");
        builder.HasKey(number => new { number.TenantId, number.Token });
        builder.BelongsTo<CustomerNumber, Tenant>(number => number.TenantId);
        builder.HasIndex(number => new { number.TenantId, number.LastContactAt });
        builder.Property(number => number.Token).HasMaxLength(40);
    }
}
