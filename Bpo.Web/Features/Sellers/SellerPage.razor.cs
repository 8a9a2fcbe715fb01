using Bpo.Domain;
using Bpo.Domain.Parties;
using Bpo.Web.Api.Parties;
using Bpo.Web.Components.Pieces;
using FluentValidation;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Sellers;

/// <summary>What stands of a seller on its invoices, by the rules of the API.</summary>
public sealed partial class SellerPage(
    SellerDesk desk,
    IValidator<PartyRequest> parties,
    IValidator<PaymentAccounts.Form> accounts,
    CurrentCaller current
)
{
    private Vendor? vendor;
    private bool isMissing;
    private bool isBusy;
    private bool isSaved;
    private FieldErrors errors = FieldErrors.None;
    private FieldErrors paid = FieldErrors.None;
    private Problem? refusal;
    private string? name;
    private string? legalName;
    private string? taxId;
    private string? country;
    private string? email;
    private string? address;
    private string? account;
    private string? holder;
    private string? bankCode;
    private string? bank;
    private string? reference;

    [Parameter]
    public required string Id { get; set; }

    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        vendor = await desk.Read((await current.Get()).Scope, Id, CancellationToken.None);
        isMissing = vendor is null;
        if (vendor is null)
        {
            return;
        }

        (name, legalName, taxId) = (vendor.Name, vendor.LegalName, vendor.TaxId);
        (country, email, address) = (vendor.Country, vendor.Email, vendor.Address);
        var form = PaymentAccounts.Form.Of(vendor.PaymentAccount);
        (account, holder) = (vendor.PaymentAccount?.Written(), form.Holder);
        (bankCode, bank, reference) = (form.BankCode, form.Bank, form.Reference);
    }

    private async Task Save()
    {
        var party = new PartyRequest(
            name ?? "",
            Given(legalName),
            Given(taxId),
            Given(country)?.ToUpperInvariant(),
            vendor!.Currency,
            vendor.Language,
            vendor.TimeZone,
            Given(email),
            Given(address)
        );
        var form = new PaymentAccounts.Form(
            Given(account),
            Given(holder),
            Given(bankCode),
            Given(bank),
            Given(reference)
        );
        errors = FieldErrors.Of(await parties.ValidateAsync(party), Words);
        paid = FieldErrors.Of(await accounts.ValidateAsync(form), Words);
        (isSaved, refusal) = (false, null);
        if (errors.Any || paid.Any)
        {
            return;
        }

        isBusy = true;
        refusal = await desk.Save(await current.Get(), Id, vendor.Version, party, form.Read(), CancellationToken.None);
        (isBusy, isSaved) = (false, refusal is null);
        if (isSaved)
        {
            await Load();
        }
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
