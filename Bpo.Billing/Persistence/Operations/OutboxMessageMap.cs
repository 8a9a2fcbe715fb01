using Bpo.Billing.Outbox;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Operations;

internal sealed class OutboxMessageMap : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox");
        builder.HasKey(message => new { message.TenantId, message.Id });
        builder.BelongsTo<OutboxMessage, Tenant>(message => message.TenantId);
        builder.HasIndex(message => new { message.TenantId, message.EffectKey }).IsUnique();
        builder.HasIndex(message => message.DueAt).HasFilter("sent_at IS NULL");
        builder.Property(message => message.Kind).HasMaxLength(60);
        builder.Property(message => message.EffectKey).HasMaxLength(200);
    }
}
