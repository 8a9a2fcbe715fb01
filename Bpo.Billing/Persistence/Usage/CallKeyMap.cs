using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Usage;

internal sealed class CallKeyMap : IEntityTypeConfiguration<CallKey>
{
    public void Configure(EntityTypeBuilder<CallKey> builder)
    {
        builder.ToTable("call_keys");
        builder.HasKey(key => new
        {
            key.TenantId,
            key.SourceId,
            key.CallId,
        });
    }
}
