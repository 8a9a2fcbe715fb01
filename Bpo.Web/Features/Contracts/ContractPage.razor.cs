using Bpo.Domain.Contracts;
using Bpo.Web.Access;
using Bpo.Web.Components.Pieces;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts;

/// <summary>One contract: its terms, their versions, its months.</summary>
public sealed partial class ContractPage(ReadContract read, CurrentCaller current, TimeProvider clock)
{
    private bool isMissing;
    private bool mayChange;
    private string? saved;

    [Parameter]
    public required string Id { get; set; }

    [Parameter]
    public string? Part { get; set; }

    [PersistentState]
    public ContractView? View { get; set; }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    protected override async Task OnParametersSetAsync()
    {
        if (View?.Id != Id)
        {
            await Load();
        }

        mayChange = (await current.Get()).May(Scopes.ContractsWrite);
    }

    private async Task Load()
    {
        View = await read.Handle((await current.Get()).Scope, Id, CancellationToken.None);
        isMissing = View is null;
    }

    private async Task Saved(TermsVersion version)
    {
        saved = Words["Contracts.VersionSaved", version.Number, Formats.Date(version.EffectiveFrom)];
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
            new(Words["Contracts.TabMonths"], $"/contracts/{Id}/months", Part == "months"),
            new(Words["Simulator.Title"], $"/contracts/{Id}/simulator", IsCurrent: false),
        ];
}
