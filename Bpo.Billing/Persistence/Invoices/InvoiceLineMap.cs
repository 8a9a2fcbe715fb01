using Bpo.Domain.Invoices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Invoices;

internal sealed class InvoiceLineMap : IEntityTypeConfiguration<InvoiceLine>
{
    public void Configure(EntityTypeBuilder<InvoiceLine> builder)
    {
        builder.ToTable("invoice_lines");
        builder.HasKey(line => new
        {
            line.TenantId,
            line.InvoiceId,
            line.Number,
        });
        builder.BelongsTo<InvoiceLine, Invoice>(line => new { line.TenantId, line.InvoiceId });
        builder.Property(line => line.Charge).HasMaxLength(100);
        builder.Property(line => line.LineId).HasMaxLength(200);
        builder.Property(line => line.Kind).HasMaxLength(40);
        builder.Property(line => line.Service).HasMaxLength(100);
        builder.Property(line => line.Unit).HasMaxLength(40);
        builder.Property(line => line.TaxCategory).HasMaxLength(2);
        builder.Property(line => line.Clause).HasMaxLength(200);
    }
}
