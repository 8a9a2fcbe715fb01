using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Operations;

internal sealed class AuditEntryMap : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.HasKey(entry => new { entry.TenantId, entry.Id });
        builder.BelongsTo<AuditEntry, Tenant>(entry => entry.TenantId);
        builder.HasIndex(entry => new { entry.TenantId, entry.Subject });
        builder.Property(entry => entry.Actor).HasMaxLength(200);
        builder.Property(entry => entry.Action).HasMaxLength(80);
        builder.Property(entry => entry.Subject).HasMaxLength(80);
    }
}
