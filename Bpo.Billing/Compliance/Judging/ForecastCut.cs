using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Forecasts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Compliance.Judging;

/// <summary>Compares the volume with the locked forecast and takes out what lies beyond it.</summary>
internal static class ForecastCut
{
    public const string Reason = "forecast-variance";

    private const decimal Percent = 100;

    /// <summary>The locked forecasts of a clause within the period; the last one locked of each span.</summary>
    public static IReadOnlyList<ForecastInterval> For(
        Terms terms,
        Period period,
        SlaClause clause,
        IReadOnlyList<ForecastInterval> forecasts
    )
    {
        var span = terms.Zone.Bounds(period);
        return
        [
            .. forecasts
                .Concat(terms.Forecasts.Select(forecast => OfTerms(terms, forecast)))
                .Where(forecast =>
                    forecast.Span.From >= span.From
                    && forecast.Span.To <= span.To
                    && (forecast.Service is null || clause.Service is null || forecast.Service == clause.Service)
                )
                .GroupBy(forecast => (forecast.Service, forecast.Span))
                .Select(versions => versions.MaxBy(forecast => forecast.LockedAt)!),
        ];
    }

    /// <summary>
    /// What was announced, from one source, for a day and its half-hours would count twice: signed forecasts, else imported
    /// ones, else those of the terms.
    /// </summary>
    public static IReadOnlyList<ForecastInterval> Announced(
        Terms terms,
        Period period,
        SlaClause clause,
        MetricSource source
    )
    {
        var bare = terms with { Forecasts = [] };
        var signed = For(bare, period, clause, source.Forecasts);
        var imported = For(bare, period, clause, source.Other.Forecasts);
        return signed.Count > 0 ? signed
            : imported.Count > 0 ? imported
            : For(terms, period, clause, []);
    }

    /// <remarks>What stands in the terms binds, whether or not they say since when.</remarks>
    private static ForecastInterval OfTerms(Terms terms, Forecast forecast) =>
        new(
            forecast.Service,
            terms.Zone.Bounds(forecast.Span),
            forecast.Contacts,
            forecast.LockedAt ?? DateTimeOffset.MinValue
        );

    /// <summary>Drops every forecast interval whose volume lies beyond the limit.</summary>
    public static ClauseCounts DropIntervals(
        ClauseCounts counts,
        SlaClause clause,
        ForecastVariance variance,
        IReadOnlyList<ForecastInterval> forecasts
    )
    {
        var dropped = forecasts
            .Where(forecast =>
                Volume(counts.Raw.Where(part => forecast.Span.Contains(part.At)), clause) > Limit(forecast, variance)
            )
            .Select(forecast => new Excluded(
                Named(variance),
                [
                    .. counts.Raw.Where(part =>
                        forecast.Span.Contains(part.At)
                        && !counts.Excluded.Any(excluded => excluded.Counts.Contains(part))
                    ),
                ]
            ));
        return counts with { Excluded = [.. counts.Excluded, .. dropped] };
    }

    /// <summary>The volume beyond the limit of the whole period; zero when there is no forecast.</summary>
    public static decimal Surplus(
        decimal volume,
        ForecastVariance variance,
        IReadOnlyList<ForecastInterval> forecasts
    ) => forecasts.Count == 0 ? 0 : Math.Max(0, volume - forecasts.Sum(forecast => Limit(forecast, variance)));

    /// <summary>A share without the surplus, all of which is taken to have failed.</summary>
    public static Measurement Exempt(Measurement measured, decimal surplus, Target target)
    {
        var denominator = Math.Max(0, measured.Denominator - surplus);
        var numerator = target.IsFloor ? measured.Numerator : Math.Max(0, measured.Numerator - surplus);
        return measured with
        {
            Numerator = Math.Min(numerator, denominator),
            Denominator = denominator,
            Sample = denominator,
        };
    }

    public static Explanation Voided(
        decimal volume,
        ForecastVariance variance,
        IReadOnlyList<ForecastInterval> forecasts
    ) =>
        Explanation.Of(
            "not-measured.forecast",
            Plain.Number(volume),
            Plain.Number(forecasts.Sum(forecast => forecast.Contacts)),
            Plain.Number(variance.BeyondPercent)
        );

    public static Exclusion Named(ForecastVariance variance) =>
        new() { Reason = Reason, Evidence = $"{variance.Mode} > {Plain.Number(variance.BeyondPercent)} %" };

    private static decimal Limit(ForecastInterval forecast, ForecastVariance variance) =>
        forecast.Contacts * variance.BeyondPercent / Percent;

    private static decimal Volume(IEnumerable<CountsAt> parts, SlaClause clause) =>
        clause.Metric.Volume(Counts.Sum(parts.Select(part => part.Counts)));
}
