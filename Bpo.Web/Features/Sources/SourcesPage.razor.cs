using Bpo.Domain.Time;
using Bpo.Web.Access;
using Bpo.Web.Components.Lists;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Sources;

/// <summary>The systems usage comes from, and how each brings it.</summary>
public sealed partial class SourcesPage(PushDesk desk, CurrentCaller current)
{
    private bool? maySee;
    private bool mayChange;

    protected override async Task OnInitializedAsync()
    {
        var caller = await current.Get();
        maySee = caller.Scope.Client is null && caller.May(Scopes.UsageRead);
        mayChange = PushDesk.MayChange(caller);
    }

    private async Task<RowPage<PushDesk.SourceRow>> Read(RowQuery query) =>
        await desk.Sources(await current.Get(), query, CancellationToken.None);

    private static string Moment(DateTimeOffset? at) =>
        at is { } instant ? $"{Formats.Moment(instant, ContractZone.Utc)} UTC" : "–";
}
