using Bpo.Domain.Contracts;
using Bpo.Domain.Forecasts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Agreements;

internal sealed class ForecastVersionMap : IEntityTypeConfiguration<ForecastVersion>
{
    public void Configure(EntityTypeBuilder<ForecastVersion> builder)
    {
        builder.ToTable("forecast_versions");
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.BelongsTo<ForecastVersion, Contract>(row => new { row.TenantId, row.ContractId });
        builder
            .HasIndex(row => new
            {
                row.TenantId,
                row.ContractId,
                row.Number,
            })
            .IsUnique();
        builder.Property(row => row.Service).HasMaxLength(100);
        builder.Property(row => row.Note).HasMaxLength(1000);
        builder.Property(row => row.SignedByClient).HasMaxLength(200);
        builder.Property(row => row.SignedByVendor).HasMaxLength(200);
    }
}
