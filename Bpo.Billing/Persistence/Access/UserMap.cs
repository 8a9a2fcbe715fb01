using Bpo.Domain.Access;
using Bpo.Domain.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Access;

internal sealed class UserMap : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users");
        builder.HasKey(user => new { user.TenantId, user.Id });
        builder.BelongsTo<User, Tenant>(user => user.TenantId);
        builder.BelongsTo<User, Client>(user => new { user.TenantId, user.ClientId });
        builder.HasIndex(user => new { user.TenantId, user.NormalizedUserName }).IsUnique();
        builder.HasIndex(user => user.NormalizedUserName);
        builder.HasIndex(user => user.NormalizedEmail);
        builder.Ignore(user => user.Scope);
        builder.Property(user => user.Name).HasMaxLength(200);
        builder.Property(user => user.Language).HasMaxLength(10);
        builder.Property(user => user.UserName).HasMaxLength(256);
        builder.Property(user => user.NormalizedUserName).HasMaxLength(256);
        builder.Property(user => user.Email).HasMaxLength(256);
        builder.Property(user => user.NormalizedEmail).HasMaxLength(256);
        builder.Property(user => user.PhoneNumber).HasMaxLength(40);
        builder.Property(user => user.ConcurrencyStamp).HasMaxLength(40).IsConcurrencyToken();
    }
}
