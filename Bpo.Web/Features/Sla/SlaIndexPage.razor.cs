namespace Bpo.Web.Features.Sla;

/// <summary>How every contract stands in its newest month.</summary>
public sealed partial class SlaIndexPage(SlaIndex index, CurrentCaller current)
{
    private IReadOnlyList<MonthResults>? months;

    protected override async Task OnInitializedAsync() =>
        months = await index.Read((await current.Get()).Scope, CancellationToken.None);
}
