using Bpo.Domain.Invoices;
using Bpo.Reports.Invoices;
using Bpo.Web.Documents.Texts;

namespace Bpo.Web.Documents.Parties;

/// <summary>Seller and buyer as a letter names them: address in lines, country in words, tax number under its own name.</summary>
internal static class PrintedParties
{
    /// <summary>Members of the European Union: their tax number is the VAT identification number.</summary>
    private const string European = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";

    public static InvoiceParty Of(InvoiceParties.Printed party, DocumentTexts texts) =>
        new(
            party.LegalName,
            [.. AddressLines.Of(party.Address), .. Country(party.Country, texts)],
            party.TaxId.Length > 0 ? party.TaxId : null,
            RegistrationId: null,
            party.Email.Length > 0 ? party.Email : null,
            TaxIdLabel(party.Country, texts)
        );

    private static IEnumerable<string> Country(string code, DocumentTexts texts) =>
        code.Length > 0 ? [texts.Country(code)] : [];

    private static string? TaxIdLabel(string country, DocumentTexts texts) =>
        country.Length == 2 && European.Contains(country, StringComparison.Ordinal)
            ? texts["tax-id.EU"]
            : texts.Find($"tax-id.{country}");
}
