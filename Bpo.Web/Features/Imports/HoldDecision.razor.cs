using Bpo.Billing.Runs.Imports;
using Bpo.Domain;
using Bpo.Domain.Usage;
using Bpo.Web.Access;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Imports;

/// <summary>A held file is taken after all, or never.</summary>
public sealed partial class HoldDecision(DecideHeldImport decide, CurrentCaller current)
{
    private Problem? refusal;
    private bool isBusy;

    [Parameter, EditorRequired]
    public required Import Import { get; set; }

    [Parameter, EditorRequired]
    public required bool MayDecide { get; set; }

    /// <summary>With the import that stands now: the one that took the file, or the rejected one.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<Import> OnDecided { get; set; }

    private async Task Decide(bool approves)
    {
        var caller = await current.Get();
        if (!caller.May(Scopes.UsageWrite))
        {
            return;
        }

        isBusy = true;
        var decided = approves
            ? await decide.Approve(caller.Scope, Import.Id, caller.Actor, CancellationToken.None)
            : await decide.Reject(caller.Scope, Import.Id, caller.Actor, CancellationToken.None);
        isBusy = false;
        refusal = decided.Match(_ => (Problem?)null, problem => problem);
        await decided.Match(OnDecided.InvokeAsync, _ => Task.CompletedTask);
    }
}
