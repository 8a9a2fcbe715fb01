using Bpo.Billing.Runs;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts;

/// <summary>A draft contract can be put into force: from then on it claims contacts and bills.</summary>
public sealed partial class ActivateNote(AmendContract contracts, CurrentCaller current)
{
    private Problem? refusal;
    private bool isBusy;

    [Parameter, EditorRequired]
    public required ContractView Contract { get; set; }

    [Parameter]
    public EventCallback OnActivated { get; set; }

    private async Task Activate()
    {
        var caller = await current.Get();
        if (!caller.May(Scopes.ContractsWrite) || PublicId.Parse(PublicId.Contract, Contract.Id) is not { } key)
        {
            return;
        }

        isBusy = true;
        var activated = await contracts.Activate(caller.Scope, key, CancellationToken.None);
        isBusy = false;
        refusal = activated.Match(_ => (Problem?)null, problem => problem);
        if (refusal is null)
        {
            await OnActivated.InvokeAsync();
        }
    }
}
