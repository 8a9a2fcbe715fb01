namespace Bpo.Web.Features.Sla;

/// <summary>How every contract stands in its newest month.</summary>
public sealed partial class SlaIndexPage(SlaIndex index, CurrentCaller current, TimeProvider clock)
{
    private IReadOnlyList<MonthResults>? months;

    protected override async Task OnInitializedAsync() =>
        months = await index.Read((await current.Get()).Scope, CancellationToken.None);

    /// <summary>The newest month that anybody has results of, else the last that is over.</summary>
    private DateOnly LastMonth =>
        months is { Count: > 0 } known
            ? known.Max(month => month.Month)
            : FirstOfMonth(clock.GetUtcNow()).AddMonths(-1);

    private static DateOnly FirstOfMonth(DateTimeOffset now) => new(now.Year, now.Month, 1);

    /// <summary>The month that is running for the contract, unless it is the one shown.</summary>
    private DateOnly? RunningAfter(MonthResults month) =>
        month.RunningMonth(clock.GetUtcNow()) is var running && running > month.Month ? running : null;
}
