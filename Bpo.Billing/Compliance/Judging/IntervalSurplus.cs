using Bpo.Domain.Forecasts;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Judging;

/// <summary>
/// The volume beyond the locked forecast by interval. What a forecast names for longer than an interval binds its intervals in
/// proportion to their volume, since nobody promised how it would spread.
/// </summary>
internal static class IntervalSurplus
{
    public static IReadOnlyDictionary<DateTimeOffset, decimal> Of(
        SlaClause clause,
        ClauseCounts counts,
        IntervalClock clock,
        ForecastVariance variance,
        IReadOnlyList<ForecastInterval> forecasts
    )
    {
        var volumes = counts
            .KeptBy(static at => at)
            .Select(part => (At: part.Start, Volume: clause.Metric.Volume(part.Counts)))
            .ToArray();
        return forecasts
            .SelectMany(forecast =>
            {
                var covered = volumes.Where(part => forecast.Span.Contains(part.At)).ToArray();
                var volume = covered.Sum(part => part.Volume);
                var surplus = ForecastCut.Surplus(volume, variance, [forecast]);
                return surplus == 0
                    ? []
                    : covered.Select(part => (Start: clock.StartOf(part.At), Beyond: surplus * part.Volume / volume));
            })
            .GroupBy(part => part.Start)
            .ToDictionary(group => group.Key, group => group.Sum(part => part.Beyond));
    }
}
