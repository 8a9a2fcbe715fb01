using Bpo.Domain.Parties;
using Bpo.Web.Api.Validation;
using FluentValidation;

namespace Bpo.Web.Api.Parties;

/// <summary>A client or a vendor as it is sent.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Language">en, ru or zh: the language of documents.</param>
/// <param name="TimeZone">IANA identifier.</param>
/// <param name="Address">Lines of the postal address, separated by line feeds.</param>
public sealed record PartyRequest(
    string Name,
    string? LegalName = null,
    string? TaxId = null,
    string? Country = null,
    string? Currency = null,
    string? Language = null,
    string? TimeZone = null,
    string? Email = null,
    string? Address = null
)
{
    public TParty WriteTo<TParty>(TParty party)
        where TParty : Party
    {
        party.Name = Name.Trim();
        party.LegalName = LegalName ?? Name.Trim();
        party.TaxId = TaxId ?? "";
        party.Country = Country ?? "";
        party.Currency = Currency ?? "";
        party.Language = Language ?? "en";
        party.TimeZone = TimeZone ?? "";
        party.Email = Email ?? "";
        party.Address = Address ?? "";
        return party;
    }

    public sealed class Validator : AbstractValidator<PartyRequest>
    {
        public Validator()
        {
            RuleFor(party => party.Name).Named();
            RuleFor(party => party.LegalName).AtMost(300);
            RuleFor(party => party.TaxId).AtMost(40);
            RuleFor(party => party.Country).Country();
            RuleFor(party => party.Currency).CurrencyCode();
            RuleFor(party => party.Language).Language();
            RuleFor(party => party.TimeZone).Zone();
            RuleFor(party => party.Email).Mail().AtMost(254);
            RuleFor(party => party.Address).AtMost(1000);
        }
    }
}
