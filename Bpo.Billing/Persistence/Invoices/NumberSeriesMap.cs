using Bpo.Domain.Access;
using Bpo.Domain.Invoices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Invoices;

internal sealed class NumberSeriesMap : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.ToTable("number_series");
        builder.HasKey(series => new
        {
            series.TenantId,
            series.Seller,
            series.Series,
        });
        builder.BelongsTo<NumberSeries, Tenant>(series => series.TenantId);
        builder.Property(series => series.Seller).HasMaxLength(300);
        builder.Property(series => series.Series).HasMaxLength(40);
    }
}
