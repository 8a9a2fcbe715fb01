using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Usage;

internal sealed class ReplacedKeyMap : IEntityTypeConfiguration<ReplacedKey>
{
    public void Configure(EntityTypeBuilder<ReplacedKey> builder)
    {
        builder.ToTable("replaced_keys");
        builder.HasKey(key => new
        {
            key.TenantId,
            key.ImportNumber,
            key.SourceId,
            key.CallId,
        });
    }
}
