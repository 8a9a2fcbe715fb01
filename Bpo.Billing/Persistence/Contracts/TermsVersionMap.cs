using Bpo.Domain.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Contracts;

internal sealed class TermsVersionMap : IEntityTypeConfiguration<TermsVersion>
{
    public void Configure(EntityTypeBuilder<TermsVersion> builder)
    {
        builder.ToTable("terms_versions");
        builder.HasKey(version => new
        {
            version.TenantId,
            version.ContractId,
            version.Number,
        });
        builder.BelongsTo<TermsVersion, Contract>(version => new { version.TenantId, version.ContractId });
        builder
            .HasIndex(version => new
            {
                version.TenantId,
                version.ContractId,
                version.EffectiveFrom,
            })
            .IsUnique();
        builder.Property(version => version.Hash).HasMaxLength(64);
        builder.Property(version => version.CreatedBy).HasMaxLength(200);
    }
}
