using System.Globalization;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Web.Api.Contracts;
using Bpo.Web.Components.Pieces;
using FluentValidation;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts;

/// <summary>A contract as the API takes it, by the same rules; its terms come next.</summary>
public sealed partial class NewContractPage(
    DrawUpContract drawUp,
    IValidator<ContractRequest> validator,
    CurrentCaller current,
    NavigationManager navigation,
    TimeProvider clock
)
{
    private FieldErrors errors = FieldErrors.None;
    private DrawUpContract.Parties? parties;
    private Problem? refusal;
    private string client = "";
    private string vendor = "";
    private string? number;
    private string? name;
    private string? starts;
    private string? ends;

    protected override async Task OnInitializedAsync()
    {
        starts = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).ToString("O", CultureInfo.InvariantCulture);
        parties = await drawUp.Choices((await current.Get()).Scope, CancellationToken.None);
    }

    private async Task Save()
    {
        var request = new ContractRequest(
            client,
            vendor,
            number ?? "",
            name ?? "",
            Date(starts) ?? default,
            Date(ends)
        );
        errors = FieldErrors.Of(await validator.ValidateAsync(request), Words);
        if (errors.Any)
        {
            return;
        }

        var drawn = await drawUp.Handle(await current.Get(), request, CancellationToken.None);
        refusal = drawn.Match(_ => (Problem?)null, problem => problem);
        if (drawn is Result<Guid>.Ok { Value: var id })
        {
            navigation.NavigateTo($"/contracts/{PublicId.Format(PublicId.Contract, id)}");
        }
    }

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
