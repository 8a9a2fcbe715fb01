using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Hooks;

internal sealed class HookMessageMap : IEntityTypeConfiguration<HookMessage>
{
    public void Configure(EntityTypeBuilder<HookMessage> builder)
    {
        builder.ToTable("hook_messages");
        builder.HasKey(message => new
        {
            message.TenantId,
            message.SourceId,
            message.MessageId,
        });
        builder.BelongsTo<HookMessage, Source>(message => new { message.TenantId, message.SourceId });
        builder.HasIndex(message => new { message.TenantId, message.ReceivedAt });
        builder.Property(message => message.MessageId).HasMaxLength(200);
    }
}
