using Bpo.Billing.Persistence.Hooks;
using Bpo.Billing.Runs.Hooks;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Bpo.Web.Components.Lists;
using Bpo.Web.Operations.Settings;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Sources;

/// <summary>How a source pushes its usage: where to, signed with what, and what has come.</summary>
public sealed partial class PushesPage(
    PushDesk desk,
    CurrentCaller current,
    IngestionSettings settings,
    NavigationManager navigation
)
{
    private bool isMissing;
    private Source? source;
    private IReadOnlyList<HookSecret> secrets = [];

    [Parameter]
    public required string Id { get; set; }

    /// <summary>What a proxy in front of us is called by, where the settings say so.</summary>
    private string Address =>
        (settings.PublicAddress.Length > 0 ? settings.PublicAddress : navigation.BaseUri).TrimEnd('/')
        + "/hooks/"
        + PublicId.Format(PublicId.Source, source!.Id);

    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        var caller = await current.Get();
        if (await desk.Read(caller, Id, CancellationToken.None) is { } found)
        {
            (source, secrets) = (found.Source, found.Secrets);
        }
        else
        {
            isMissing = true;
        }
    }

    private async Task<RowPage<TakenPush>> Read(RowQuery query) =>
        await desk.Messages(await current.Get(), source!.Id, query, CancellationToken.None);
}
