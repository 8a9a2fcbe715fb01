using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Access;

internal sealed class UserPasskeyMap : IEntityTypeConfiguration<UserPasskey>
{
    public void Configure(EntityTypeBuilder<UserPasskey> builder)
    {
        builder.ToTable("user_passkeys");
        builder.HasKey(passkey => new { passkey.TenantId, passkey.CredentialId });
        builder.BelongsTo<UserPasskey, User>(passkey => new { passkey.TenantId, passkey.UserId });
        builder.HasIndex(passkey => passkey.CredentialId);
        // WebAuthn level 3, section 4: a credential id is at most 1023 bytes.
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(1024);
        builder.OwnsOne(passkey => passkey.Data, data => data.ToJson());
    }
}
