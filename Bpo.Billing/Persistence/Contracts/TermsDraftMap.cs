using Bpo.Domain.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Contracts;

internal sealed class TermsDraftMap : IEntityTypeConfiguration<TermsDraft>
{
    public void Configure(EntityTypeBuilder<TermsDraft> builder)
    {
        builder.ToTable("terms_drafts");
        builder.HasKey(draft => new { draft.TenantId, draft.Id });
        builder.BelongsTo<TermsDraft, Contract>(draft => new { draft.TenantId, draft.ContractId });
        builder
            .HasIndex(draft => new
            {
                draft.TenantId,
                draft.ContractId,
                draft.Number,
            })
            .IsUnique();
        builder.HasIndex(draft => new { draft.TenantId, draft.Status });
        builder.Property(draft => draft.Title).HasMaxLength(200);
        builder.Property(draft => draft.SubmittedBy).HasMaxLength(200);
        builder.Property(draft => draft.DecidedBy).HasMaxLength(200);
        builder.Property(draft => draft.Reason).HasMaxLength(1000);
    }
}
