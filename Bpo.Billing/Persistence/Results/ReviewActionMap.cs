using Bpo.Domain.Governance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Results;

internal sealed class ReviewActionMap : IEntityTypeConfiguration<ReviewAction>
{
    public void Configure(EntityTypeBuilder<ReviewAction> builder)
    {
        builder.ToTable("review_actions");
        builder.HasKey(action => new
        {
            action.TenantId,
            action.ReviewId,
            action.Number,
        });
        builder.BelongsTo<ReviewAction, Review>(action => new { action.TenantId, action.ReviewId });
        builder.Property(action => action.What).HasMaxLength(1000);
        builder.Property(action => action.Owner).HasMaxLength(200);
    }
}
