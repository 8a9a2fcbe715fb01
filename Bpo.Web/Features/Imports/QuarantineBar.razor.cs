using Bpo.Billing.Ingestion;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Bpo.Web.Features.Imports;

/// <summary>Rejected rows leave here: corrected and sent again, or accepted in bulk as not to be billed.</summary>
public sealed partial class QuarantineBar(
    TenantDatabase database,
    RecycleRejections recycle,
    DismissRejections dismiss,
    CurrentCaller current
)
{
    private const long MostBytes = 32 << 20;

    private QuarantineCounts? counts;
    private Problem? refusal;
    private Recycled? recycled;
    private int? dismissed;
    private string code = "";
    private string why = "";
    private bool isBusy;

    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<ReadImport.Reason> Reasons { get; set; }

    [Parameter, EditorRequired]
    public required bool MayDecide { get; set; }

    private Guid Key => PublicId.Parse(PublicId.Import, Id)!.Value;

    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        await using var db = database.Open((await current.Get()).Scope);
        counts = await Quarantine.Counts(db, Key, CancellationToken.None);
    }

    private async Task Recycle(InputFileChangeEventArgs chosen)
    {
        var caller = await current.Get();
        if (!caller.May(Scopes.UsageWrite))
        {
            return;
        }

        Begin();
        if (chosen.File.Size > MostBytes)
        {
            await End(new Problem(RefusalCodes.TooLarge, "The corrected file is larger than a page takes."));
            return;
        }

        await using var file = chosen.File.OpenReadStream(MostBytes);
        var done = await recycle.Run(caller.Scope, Key, file, caller.Actor, CancellationToken.None);
        recycled = done.Match(ok => ok, _ => (Recycled?)null);
        await End(done.Match(_ => (Problem?)null, problem => problem));
    }

    private async Task Dismiss()
    {
        var caller = await current.Get();
        if (!caller.May(Scopes.UsageWrite))
        {
            return;
        }

        Begin();
        var which = code.Length == 0 ? null : code;
        var done = await dismiss.Run(caller.Scope, Key, which, why.Trim(), caller.Actor, CancellationToken.None);
        dismissed = done.Match(rows => rows, _ => (int?)null);
        await End(done.Match(_ => (Problem?)null, problem => problem));
    }

    private void Begin() => (isBusy, recycled, dismissed) = (true, null, null);

    private async Task End(Problem? problem)
    {
        (isBusy, refusal) = (false, problem);
        await Load();
    }
}
