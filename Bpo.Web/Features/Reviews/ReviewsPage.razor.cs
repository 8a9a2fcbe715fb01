using Bpo.Web.Features.Sla;

namespace Bpo.Web.Features.Reviews;

/// <summary>The newest month of every contract, to be discussed; earlier ones stand with their contract.</summary>
public sealed partial class ReviewsPage(SlaIndex index, CurrentCaller current)
{
    private IReadOnlyList<MonthResults>? months;

    protected override async Task OnInitializedAsync() =>
        months = await index.Read((await current.Get()).Scope, CancellationToken.None);
}
