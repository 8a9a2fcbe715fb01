using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>No foreign keys: contracts and sources are never deleted, and a million checks per import would prove only that.</summary>
internal sealed class StoredContactMap : IEntityTypeConfiguration<StoredContact>
{
    public void Configure(EntityTypeBuilder<StoredContact> builder)
    {
        builder.ToTable("contacts");
        builder.HasKey(contact => new { contact.TenantId, contact.Id });
        builder.HasIndex(contact => new
        {
            contact.TenantId,
            contact.ContractId,
            contact.EnqueuedAt,
        });
        builder.Property(contact => contact.Channel).HasConversion<short>();
        builder.Property(contact => contact.Direction).HasConversion<short>();
        builder.Property(contact => contact.Outcome).HasConversion<short>();
    }
}
