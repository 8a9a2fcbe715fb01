using Bpo.Domain.Access;
using Bpo.Domain.Parties;

namespace Bpo.Web.Api.Parties;

/// <summary>A client or a vendor as it is answered.</summary>
public sealed record PartyView(
    string Id,
    string Name,
    string LegalName,
    string TaxId,
    string Country,
    string Currency,
    string Language,
    string TimeZone,
    string Email,
    string Address
)
{
    public static PartyView Of(Client client) => Of(PublicId.Client, client);

    public static PartyView Of(Vendor vendor) => Of(PublicId.Vendor, vendor);

    private static PartyView Of(string prefix, Party party) =>
        new(
            PublicId.Format(prefix, party.Id),
            party.Name,
            party.LegalName,
            party.TaxId,
            party.Country,
            party.Currency,
            party.Language,
            party.TimeZone,
            party.Email,
            party.Address
        );
}
