using Bpo.Billing.Persistence;
using Bpo.Domain.Parties;
using Bpo.Web.Api.Parties;
using Bpo.Web.Components.Pieces;
using FluentValidation;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Clients;

/// <summary>A client as the API takes it, by the same rules.</summary>
public sealed partial class NewClientPage(
    TenantDatabase database,
    IValidator<PartyRequest> validator,
    CurrentCaller current,
    NavigationManager navigation
)
{
    private FieldErrors errors = FieldErrors.None;
    private string? name;
    private string? legalName;
    private string? taxId;
    private string? country;
    private string? currency;
    private string? timeZone;
    private string? email;
    private string? address;
    private string language = "en";

    private async Task Save()
    {
        var request = new PartyRequest(
            name ?? "",
            Given(legalName),
            Given(taxId),
            Given(country)?.ToUpperInvariant(),
            Given(currency)?.ToUpperInvariant(),
            language,
            Given(timeZone),
            Given(email),
            Given(address)
        );
        errors = FieldErrors.Of(await validator.ValidateAsync(request), Words);
        if (errors.Any)
        {
            return;
        }

        var caller = await current.Get();
        await using var db = database.Open(caller.Scope);
        db.Add(
            request.WriteTo(
                new Client
                {
                    TenantId = caller.Tenant,
                    Id = Guid.CreateVersion7(),
                    Name = request.Name,
                }
            )
        );
        await db.SaveChangesAsync();
        navigation.NavigateTo("/clients");
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
