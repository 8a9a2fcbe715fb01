using Bpo.Domain.Metrics;
using Bpo.Domain.Metrics.Workforce;
using Bpo.Domain.Time;

namespace Bpo.Billing.Staffing.Plans;

/// <summary>
/// Reckons a plan: forecast on intervals, handle time, agents by the staffing rule, beside who was scheduled and there. One
/// queue with one skill; agents who serve several queues at once are beyond the formulas and are left out.
/// </summary>
public static class Planner
{
    /// <summary>More agents' worth of work than any site seats.</summary>
    public const decimal MostErlangs = 5_000;

    /// <summary>What division leaves beyond makes no agent more, and would keep equal intervals from being found equal.</summary>
    private const int LoadDigits = 10;

    public static StaffingPlan Of(PlanRequest request)
    {
        var own = request.Measured.Where(quarter => request.Service is null || quarter.Service == request.Service);
        var measured = own.ToList();
        var handled = measured.Sum(quarter => quarter.Handled);
        var aht = handled > 0 ? measured.Sum(quarter => quarter.HandleSeconds) / handled : (decimal?)null;
        var share = ShareOf(request, measured);
        var quarters = QuartersOf(request, ArrivalProfile.Of(measured, request.Zone), share ?? 1);
        var bounds = request.Zone.Bounds(request.Days);
        var scheduled = Known(request, AgentsThere.Scheduled(request.Activity, bounds));
        var atWork = Known(request, AgentsThere.AtWork(request.Activity, bounds));
        var needs = new StaffingNeeds(request.Rule);
        return new StaffingPlan(
            [
                .. Intervals(bounds, TimeSpan.FromMinutes(request.Minutes))
                    .Select(span =>
                        Plan(request, span, quarters, aht, needs) with
                        {
                            Scheduled = Mean(scheduled, span, request.Zone),
                            AtWork = Mean(atWork, span, request.Zone),
                        }
                    ),
            ],
            aht,
            handled,
            share
        );
    }

    private static PlannedInterval Plan(
        PlanRequest request,
        InstantRange span,
        Dictionary<DateTimeOffset, SpreadLoad> quarters,
        decimal? measuredAht,
        StaffingNeeds needs
    )
    {
        var seconds = SecondsOf(span);
        var parts = Quarters(span).Select(quarters.GetValueOrDefault).OfType<SpreadLoad>().ToList();
        var nothing = new PlannedInterval(span.From, seconds, null, default, default, null, 0, null, null);
        if (parts.Count == 0)
        {
            return nothing;
        }

        var spread = SpreadLoad.Sum(parts);
        var (aht, source) = AhtOf(request, spread, measuredAht);
        if (aht is not { } handling)
        {
            return nothing;
        }

        var load = new Load(
            decimal.Round(spread.Contacts * request.VolumePercent / 100, LoadDigits),
            seconds,
            decimal.Round(handling * request.AhtPercent / 100, LoadDigits)
        );
        if (load.Erlangs > MostErlangs)
        {
            return nothing with { Load = load, Aht = source, Way = spread.Way };
        }

        var need = needs.Of(load);
        return nothing with
        {
            Load = load,
            Aht = source,
            Way = spread.Way,
            Need = need,
            ToSchedule = request.Rule.Rostered(need.Agents),
        };
    }

    private static (decimal? Seconds, AhtSource Source) AhtOf(
        PlanRequest request,
        SpreadLoad spread,
        decimal? measuredAht
    ) =>
        request.AhtSeconds is { } given ? (given, AhtSource.Given)
        : spread.Contacts == 0 ? (measuredAht ?? 0, AhtSource.Unknown)
        : spread.AnnouncedContacts > 0 ? (spread.AnnouncedSeconds / spread.AnnouncedContacts, AhtSource.Forecast)
        : measuredAht is { } measured ? (measured, AhtSource.Measured)
        : (null, AhtSource.Unknown);

    /// <summary>A forecast of the service itself counts; where there is none, one of all services, by the service's part of them.</summary>
    private static Dictionary<DateTimeOffset, SpreadLoad> QuartersOf(
        PlanRequest request,
        ArrivalProfile profile,
        decimal share
    )
    {
        var spread = new ForecastSpread(profile, request.IsOpen);
        var editions = request.Forecast.Editions;
        var own = spread.Of(editions, announced => announced.Service == request.Service);
        var others = request.Service is null
            ? editions
                .SelectMany(edition => edition.Spans)
                .Select(announced => announced.Service)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .SelectMany(service => spread.Of(editions, announced => announced.Service == service))
            : spread.Of(editions, announced => announced.Service is null);
        foreach (var quarter in others.Where(other => !own.ContainsKey(other.Key)).GroupBy(other => other.Key).ToList())
        {
            own[quarter.Key] = SpreadLoad.Sum(quarter.Select(part => part.Value)).Times(share);
        }

        return own;
    }

    /// <summary>Null where no forecast of all services has to be cut.</summary>
    private static decimal? ShareOf(PlanRequest request, IEnumerable<MeasuredQuarter> own)
    {
        var all = request.Measured.Sum(quarter => quarter.Contacts);
        return
            request.Service is not null
            && all > 0
            && request.Forecast.Editions.Any(edition => edition.Spans.Any(span => span.Service is null))
            ? own.Sum(quarter => quarter.Contacts) / all
            : null;
    }

    private static IEnumerable<InstantRange> Intervals(InstantRange bounds, TimeSpan length)
    {
        for (var from = bounds.From; from < bounds.To; from += length)
        {
            yield return new InstantRange(from, from + length < bounds.To ? from + length : bounds.To);
        }
    }

    private static int SecondsOf(InstantRange span) => (int)((span.To - span.From).Ticks / TimeSpan.TicksPerSecond);

    private static IEnumerable<DateTimeOffset> Quarters(InstantRange span)
    {
        for (var quarter = RollupKey.StartOf(span.From); quarter < span.To; quarter += RollupKey.Width)
        {
            yield return quarter;
        }
    }

    /// <summary>Agent seconds by quarter, and the days of which any are stored: of another day nothing is known.</summary>
    private static (IReadOnlyDictionary<DateTimeOffset, decimal> Seconds, HashSet<DateOnly> Days) Known(
        PlanRequest request,
        IReadOnlyDictionary<DateTimeOffset, decimal> seconds
    ) => (seconds, [.. seconds.Keys.Select(request.Zone.DateOf)]);

    private static decimal? Mean(
        (IReadOnlyDictionary<DateTimeOffset, decimal> Seconds, HashSet<DateOnly> Days) known,
        InstantRange span,
        ContractZone zone
    ) =>
        known.Days.Contains(zone.DateOf(span.From))
            ? Quarters(span).Sum(quarter => known.Seconds.GetValueOrDefault(quarter)) / SecondsOf(span)
            : null;
}
