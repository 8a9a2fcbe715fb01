using System.Globalization;
using Bpo.Billing.Runs.Drafts;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Web.Features.Contracts.Drafts;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>
/// The terms in force as sentences; a change starts the next version, which is kept as a draft or put forward, and changes
/// nothing before that.
/// </summary>
public sealed partial class TermsTab(TermsDesk desk, CurrentCaller current, TimeProvider clock)
{
    private EditedTerms? draft;
    private TermsDraft? saved;
    private Problem? refusal;
    private string? kept;
    private string title = "";
    private bool isData;
    private string pasted = "";

    [Parameter, EditorRequired]
    public required ContractView Contract { get; set; }

    /// <summary>The version shown and changed from; null before any is agreed.</summary>
    [Parameter]
    public ContractView.Version? Version { get; set; }

    /// <summary>A draft to go on with.</summary>
    [Parameter]
    public TermsDraft? Opened { get; set; }

    [Parameter]
    public bool IsEditable { get; set; }

    [Parameter]
    public EventCallback<TermsProposal> OnSaved { get; set; }

    private string Path => $"/contracts/{Contract.Id}";

    private Guid Key => PublicId.Parse(PublicId.Contract, Contract.Id)!.Value;

    private int Next => Contract.Versions is [var newest, ..] ? newest.Number + 1 : 1;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private DateOnly From =>
        DateOnly.TryParseExact(
            JsonPointer.Find(draft!.Document, "/effectiveFrom")?.ToString(),
            "O",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : Contract.StartsOn;

    private string? DateFault =>
        Contract.Versions.Any(version => version.From == From) ? Words["Problems.terms.overlap"]
        : Contract.Versions.Count == 0 && From > Contract.StartsOn ? Words["Problems.terms.gap"]
        : Contract.IssuedUntil is { } open && From < open ? Words["Problems.terms.backdated"]
        : Contract.EndsOn is { } end && From >= end ? Words["Problems.terms.after-end"]
        : null;

    /// <summary>Shorter notice than agreed is no fault where the other side consents; it must not happen unseen.</summary>
    private string? Warning =>
        Version is not null
        && int.TryParse(
            JsonPointer.Find(draft!.Agreed, "/notices/priceChangeDays")?.ToString(),
            CultureInfo.InvariantCulture,
            out var days
        )
        && From < Today.AddDays(days)
        && JsonPointer.Find(draft.Agreed, "/pricing")?.ToJsonString()
            != JsonPointer.Find(draft.Document, "/pricing")?.ToJsonString()
            ? Words["Terms.ShortNotice", days, Formats.Date(Today.AddDays(days))]
            : null;

    protected override void OnParametersSet()
    {
        if (draft is null && (Version is not null || Opened is not null))
        {
            var agreed = Version?.Document ?? "{}";
            draft = new EditedTerms(agreed, Opened?.Document ?? agreed);
            (saved, title) = (Opened, Opened?.Title ?? "");
        }
    }

    /// <summary>A first change proposes the first day it could apply from: the next month's.</summary>
    private void Changed()
    {
        kept = null;
        if (draft!.IsChanged && Version is not null && Contract.Versions.Any(version => version.From == From))
        {
            var next = new DateOnly(Today.Year, Today.Month, 1).AddMonths(1);
            var after = Contract.Versions.Max(version => version.From).AddMonths(1);
            draft.WriteAlong(
                "/effectiveFrom",
                (next > Contract.Versions.Max(version => version.From) ? next : after).ToString(
                    "O",
                    CultureInfo.InvariantCulture
                )
            );
        }

        StateHasChanged();
    }

    private void Begin(DateOnly date) =>
        draft!.Write("/effectiveFrom", date.ToString("O", CultureInfo.InvariantCulture));

    private void Discard()
    {
        draft!.Discard();
        refusal = null;
        kept = null;
    }

    private void BeginFresh()
    {
        var from = Contract.StartsOn.ToString("O", CultureInfo.InvariantCulture);
        draft = new EditedTerms(
            "{}",
            $$"""{"effectiveFrom":"{{from}}","currency":"EUR","timeZone":"UTC","services":[],"pricing":[],"slas":[]}"""
        );
    }

    private async Task KeepDraft()
    {
        var result = await desk.Save(await current.Get(), Key, saved, title, draft!.Json, CancellationToken.None);
        refusal = result.Match(_ => (Problem?)null, problem => problem);
        if (result is Result<TermsDraft>.Ok { Value: var draftKept })
        {
            saved = draftKept;
            kept = Words["Terms.DraftKept"];
        }
    }

    private Task SaveDraft() => Save(draft!.Json);

    private Task SavePasted() => Save(pasted);

    private async Task Save(string document)
    {
        var result = await desk.PutForward(await current.Get(), Key, saved, title, document, CancellationToken.None);
        refusal = result.Match(_ => (Problem?)null, problem => problem);
        if (result is Result<TermsProposal>.Ok { Value: var proposal })
        {
            (draft, saved) = (null, null);
            await OnSaved.InvokeAsync(proposal);
        }
    }
}
