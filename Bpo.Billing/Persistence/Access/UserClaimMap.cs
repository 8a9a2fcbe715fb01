using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Access;

internal sealed class UserClaimMap : IEntityTypeConfiguration<UserClaim>
{
    public void Configure(EntityTypeBuilder<UserClaim> builder)
    {
        builder.ToTable("user_claims");
        builder.Ignore(claim => claim.Id);
        builder.HasKey(claim => new
        {
            claim.TenantId,
            claim.UserId,
            claim.ClaimType,
            claim.ClaimValue,
        });
        builder.BelongsTo<UserClaim, User>(claim => new { claim.TenantId, claim.UserId });
        builder.Property(claim => claim.ClaimType).HasMaxLength(256).IsRequired();
        builder.Property(claim => claim.ClaimValue).HasMaxLength(256).IsRequired();
    }
}
