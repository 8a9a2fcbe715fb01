using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Invoices;

internal sealed class InvoiceMap : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.ToTable("invoices");
        builder.HasKey(invoice => new { invoice.TenantId, invoice.Id });
        builder.BelongsTo<Invoice, Contract>(invoice => new { invoice.TenantId, invoice.ContractId });
        builder.BelongsTo<Invoice, Invoice>(invoice => new { invoice.TenantId, invoice.Reverses });
        builder.Ignore(invoice => invoice.Currency);
        builder.Ignore(invoice => invoice.Period);
        builder.Ignore(invoice => invoice.NamedSeller);
        builder.Ignore(invoice => invoice.Fees);
        builder.Ignore(invoice => invoice.Credits);
        builder.Ignore(invoice => invoice.Net);
        builder.Ignore(invoice => invoice.Tax);
        builder.Ignore(invoice => invoice.Total);

        // One invoice per contract and month, whoever races; numbers never repeat; an invoice is reversed once.
        builder
            .HasIndex(invoice => new
            {
                invoice.TenantId,
                invoice.ContractId,
                invoice.PeriodFrom,
            })
            .IsUnique()
            .HasFilter("kind = 'Invoice'");
        builder
            .HasIndex(invoice => new
            {
                invoice.TenantId,
                invoice.Seller,
                invoice.Number,
            })
            .IsUnique();
        builder.HasIndex(invoice => new { invoice.TenantId, invoice.Reverses }).IsUnique();
        builder.Property(invoice => invoice.CurrencyCode).HasMaxLength(3);
        builder.Property(invoice => invoice.Seller).HasMaxLength(300);
        builder.Property(invoice => invoice.Series).HasMaxLength(40);
        builder.Property(invoice => invoice.Number).HasMaxLength(60);
        builder.Property(invoice => invoice.Language).HasMaxLength(10);
        builder.Property(invoice => invoice.PurchaseOrder).HasMaxLength(100);
        builder.Property(invoice => invoice.TermsVersions).HasMaxLength(100);
        builder.Property(invoice => invoice.Fingerprint).HasMaxLength(64);
    }
}
