using Bpo.Billing.Runs.Drafts;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Web.Access;
using Bpo.Web.Components.Pieces;
using Bpo.Web.Features.Contracts.Drafts;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts;

/// <summary>One contract: its terms, their versions, those under way, its months.</summary>
public sealed partial class ContractPage(
    ReadContract read,
    ReadDrafts drafts,
    CurrentCaller current,
    TimeProvider clock
)
{
    private bool isMissing;
    private bool mayChange;
    private bool isInside;
    private string? saved;
    private TermsDraft? opened;

    [Parameter]
    public required string Id { get; set; }

    [Parameter]
    public string? Part { get; set; }

    [SupplyParameterFromQuery]
    private string? Draft { get; set; }

    [PersistentState]
    public ContractView? View { get; set; }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    protected override async Task OnParametersSetAsync()
    {
        if (View?.Id != Id)
        {
            await Load();
        }

        var caller = await current.Get();
        mayChange = caller.May(Scopes.ContractsWrite);
        isInside = ReadDrafts.IsInside(caller);
        opened = await Opened(caller);
    }

    private async Task<TermsDraft?> Opened(Caller caller) =>
        PublicId.Parse(PublicId.Contract, Id) is { } key
        && await drafts.One(caller, key, Draft, CancellationToken.None) is { Status: TermsDraftStatus.Open } draft
            ? draft
            : null;

    /// <summary>Another version or another draft is another editor.</summary>
    private string Shown(ContractView contract) => $"{contract.Versions.Count}:{opened?.Id}";

    private async Task Load()
    {
        View = await read.Handle((await current.Get()).Scope, Id, CancellationToken.None);
        isMissing = View is null;
    }

    private async Task Saved(TermsProposal proposal)
    {
        saved = proposal.InForce is { } version
            ? Words["Contracts.VersionSaved", version.Number, Formats.Date(version.EffectiveFrom)]
            : Words["Contracts.VersionWaits", proposal.Number];
        opened = null;
        await Load();
    }

    private async Task Activated()
    {
        saved = Words["Contracts.Activated"];
        await Load();
    }

    private IReadOnlyList<Tab> TabsOf(ContractView contract) =>
        [
            new(Words["Contracts.TabTerms"], $"/contracts/{Id}", Part is null),
            new(
                Words["Contracts.TabVersions", contract.Versions.Count],
                $"/contracts/{Id}/versions",
                Part == "versions"
            ),
            .. isInside
                ? [new Tab(Words["Contracts.TabDrafts"], $"/contracts/{Id}/drafts", Part == "drafts")]
                : Array.Empty<Tab>(),
            new(Words["Contracts.TabMonths"], $"/contracts/{Id}/months", Part == "months"),
            new(Words["Simulator.Title"], $"/contracts/{Id}/simulator", IsCurrent: false),
        ];
}
