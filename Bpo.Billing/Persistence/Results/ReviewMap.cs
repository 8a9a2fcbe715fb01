using Bpo.Domain.Contracts;
using Bpo.Domain.Governance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Results;

internal sealed class ReviewMap : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("reviews");
        builder.HasKey(review => new { review.TenantId, review.Id });
        builder.BelongsTo<Review, Contract>(review => new { review.TenantId, review.ContractId });
        builder
            .HasIndex(review => new
            {
                review.TenantId,
                review.ContractId,
                review.Month,
            })
            .IsUnique();
    }
}
