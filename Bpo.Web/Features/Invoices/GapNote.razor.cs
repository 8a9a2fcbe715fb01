using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Completeness;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Invoices;
using Bpo.Web.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Invoices;

/// <summary>Usage that is missing from the draft's month, and the signature that lets it be issued all the same.</summary>
public sealed partial class GapNote(TenantDatabase database, SignGaps sign, CurrentCaller current, TimeProvider clock)
{
    private IReadOnlyList<UsageGap>? gaps;
    private Problem? refusal;
    private string reason = "";
    private bool isSigned;
    private bool isBusy;

    /// <summary>The draft.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required DateOnly Month { get; set; }

    private Guid Key => PublicId.Parse(PublicId.Invoice, Id)!.Value;

    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        await using var db = database.Open((await current.Get()).Scope);
        var draft = await db.Set<Invoice>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == Key);
        gaps = draft is { IsFrozen: false }
            ? await FindGaps.Of(db, draft.ContractId, draft.Period, clock.GetUtcNow(), CancellationToken.None)
            : [];
    }

    private async Task Sign()
    {
        var caller = await current.Get();
        if (!caller.May(Scopes.InvoicesIssue))
        {
            return;
        }

        isBusy = true;
        var signed = await sign.Run(caller.Scope, Key, reason.Trim(), caller.Actor, CancellationToken.None);
        refusal = signed.Match(_ => (Problem?)null, problem => problem);
        isSigned = refusal is null;
        isBusy = false;
        await Load();
    }
}
