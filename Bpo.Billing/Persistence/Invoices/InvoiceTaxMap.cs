using Bpo.Domain.Invoices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Invoices;

internal sealed class InvoiceTaxMap : IEntityTypeConfiguration<InvoiceTax>
{
    public void Configure(EntityTypeBuilder<InvoiceTax> builder)
    {
        builder.ToTable("invoice_taxes");
        builder.HasKey(tax => new
        {
            tax.TenantId,
            tax.InvoiceId,
            tax.Category,
            tax.Rate,
        });
        builder.BelongsTo<InvoiceTax, Invoice>(tax => new { tax.TenantId, tax.InvoiceId });
        builder.Property(tax => tax.Category).HasMaxLength(2);
    }
}
