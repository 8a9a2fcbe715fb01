using Bpo.Web.Api.OpenApi;

namespace Bpo.Web.Api.Parties;

internal static class PartyExamples
{
    public static readonly ExampleRequest Client = new(
        "client",
        "A company that buys contact-centre work",
        """
        { "name": "Northwind", "legalName": "Northwind Retail GmbH", "taxId": "DE123456789", "country": "DE",
          "currency": "EUR", "language": "en", "timeZone": "Europe/Berlin", "email": "billing@northwind.example",
          "address": "Lindenallee 4\n10117 Berlin\nGermany" }
        """
    );

    public static readonly ExampleRequest Vendor = new(
        "vendor",
        "A company that does the work",
        """
        { "name": "Harbour Contact", "legalName": "Harbour Contact OÜ", "taxId": "EE101234567", "country": "EE",
          "currency": "EUR", "language": "en", "timeZone": "Europe/Tallinn", "email": "finance@harbour.example",
          "address": "Sadama 12\n10111 Tallinn\nEstonia" }
        """
    );
}
