using Bpo.Domain.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Parties;

internal sealed class VendorMap() : PartyMap<Vendor>("vendors")
{
    /// <summary>The account is kept in the vendor's own columns: it is read and changed with it.</summary>
    private static readonly (string Field, int Length)[] AccountFields =
    [
        ("accountHolder", 200),
        ("account", 60),
        ("bankCode", 34),
        ("bank", 200),
        ("paymentReference", 100),
    ];

    public override void Configure(EntityTypeBuilder<Vendor> builder)
    {
        base.Configure(builder);
        builder.Ignore(vendor => vendor.PaymentAccount);
        foreach (var (field, length) in AccountFields)
        {
            builder.Property<string>(field).HasMaxLength(length).HasDefaultValue("");
        }
    }
}
