using Bpo.Domain.Parties;

namespace Bpo.Domain.Invoices;

/// <summary>
/// Seller and buyer as they were on the day of issue, and where the seller was paid; later changes of the parties do not
/// reach the invoice.
/// </summary>
/// <param name="Payment">Null where the seller had named no account.</param>
public sealed record InvoiceParties(
    InvoiceParties.Printed Seller,
    InvoiceParties.Printed Buyer,
    PaymentAccount? Payment = null
)
{
    /// <param name="seller">The legal entity named by the terms; empty for the vendor itself.</param>
    public static InvoiceParties Of(Vendor vendor, Client client, string seller)
    {
        var printed = Printed.Of(vendor);
        return new InvoiceParties(
            seller.Length == 0 ? printed : printed with { LegalName = seller },
            Printed.Of(client),
            vendor.PaymentAccount
        );
    }

    public sealed record Printed(string LegalName, string TaxId, string Country, string Address, string Email)
    {
        internal static Printed Of(Party party) =>
            new(
                party.LegalName.Length == 0 ? party.Name : party.LegalName,
                party.TaxId,
                party.Country,
                party.Address,
                party.Email
            );
    }
}
