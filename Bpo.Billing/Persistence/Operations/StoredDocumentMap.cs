using Bpo.Billing.Documents;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Operations;

internal sealed class StoredDocumentMap : IEntityTypeConfiguration<StoredDocument>
{
    public void Configure(EntityTypeBuilder<StoredDocument> builder)
    {
        builder.ToTable("documents");
        builder.HasKey(document => new
        {
            document.TenantId,
            document.SubjectId,
            document.Kind,
            document.Language,
        });
        builder.BelongsTo<StoredDocument, Tenant>(document => document.TenantId);
        builder.Property(document => document.Kind).HasMaxLength(40);
        builder.Property(document => document.Language).HasMaxLength(10);
        builder.Property(document => document.MediaType).HasMaxLength(100);
        builder.Property(document => document.FileName).HasMaxLength(200);
        builder.Property(document => document.Hash).HasMaxLength(64);
    }
}
