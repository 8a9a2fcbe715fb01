using Bpo.Billing.Runs.Imports;
using Bpo.Domain;
using Bpo.Domain.Usage;
using Bpo.Web.Access;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Imports;

/// <summary>Takes an import back in two steps: first what goes is said, then it goes.</summary>
public sealed partial class RollBackBar(RollBackImport rollBack, ReadBrought brought, CurrentCaller current)
{
    private IReadOnlyList<ReadBrought.Part>? effect;
    private Problem? refusal;
    private bool isBusy;

    [Parameter, EditorRequired]
    public required Import Import { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnTakenBack { get; set; }

    private async Task Ask()
    {
        isBusy = true;
        effect = await brought.Handle((await current.Get()).Scope, Import.Number, CancellationToken.None);
        isBusy = false;
    }

    private async Task Confirm()
    {
        var caller = await current.Get();
        if (!caller.May(Scopes.UsageWrite))
        {
            return;
        }

        isBusy = true;
        var done = await rollBack.Run(caller.Scope, Import.Id, caller.Actor, CancellationToken.None);
        isBusy = false;
        effect = null;
        refusal = done.Match(_ => (Problem?)null, problem => problem);
        if (refusal is null)
        {
            await OnTakenBack.InvokeAsync();
        }
    }
}
