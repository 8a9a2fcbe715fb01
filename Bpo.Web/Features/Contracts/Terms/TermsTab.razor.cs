using System.Globalization;
using System.Text;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>The terms in force as sentences; a change starts the next version, which is stored only when it is saved.</summary>
public sealed partial class TermsTab(AmendContract contracts, CurrentCaller current)
{
    private TermsDraft? draft;
    private Problem? refusal;
    private DateOnly from;
    private bool isData;
    private string pasted = "";

    [Parameter, EditorRequired]
    public required ContractView Contract { get; set; }

    /// <summary>The version shown and changed from; null before any is agreed.</summary>
    [Parameter]
    public ContractView.Version? Version { get; set; }

    [Parameter]
    public bool IsEditable { get; set; }

    [Parameter]
    public EventCallback<TermsVersion> OnSaved { get; set; }

    protected override void OnParametersSet()
    {
        if (Version is not null && draft is null)
        {
            draft = new TermsDraft(Version.Document);
            from = Version.From;
        }
    }

    private void Begin(DateOnly date)
    {
        from = date;
        draft!.Write("/effectiveFrom", date.ToString("O", CultureInfo.InvariantCulture));
    }

    private void Discard()
    {
        draft!.Discard();
        from = Version!.From;
        refusal = null;
    }

    private Task SaveDraft() => Save(draft!.Document.ToJsonString());

    private Task SavePasted() => Save(pasted);

    private async Task Save(string document)
    {
        var caller = await current.Get();
        var contract = PublicId.Parse(PublicId.Contract, Contract.Id)!.Value;
        var result = await contracts.AddTerms(
            caller.Scope,
            contract,
            Encoding.UTF8.GetBytes(document),
            caller.Actor,
            CancellationToken.None
        );
        refusal = result.Match(_ => (Problem?)null, problem => problem);
        if (result is Result<TermsVersion>.Ok { Value: var version })
        {
            draft = null;
            await OnSaved.InvokeAsync(version);
        }
    }
}
