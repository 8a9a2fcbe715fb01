using Bpo.Billing.Compliance;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Reconciliation;

/// <summary>
/// Tries the readings a vendor or a platform may have used, one at a time, and says which of them give the reported value.
/// Everything is measured from rollup cells by the function that judges promises.
/// </summary>
/// <param name="cells">Cells of the span and of a day before and after it, so that another zone can be tried.</param>
/// <param name="exclusions">The agreed ones.</param>
public sealed class MetricReconciliation(
    Terms terms,
    IReadOnlyList<Rollup> cells,
    IReadOnlyList<Exclusion> exclusions,
    DateOnly serviceStart
)
{
    /// <summary>More than this many single readings help nobody.</summary>
    private const int Shown = 8;

    private const int MostQueues = 50;

    /// <returns>Null where the terms have no such promise, or one that single contacts are read for.</returns>
    public Comparison? Of(ReportedValue reported)
    {
        var clause = terms.Slas.FirstOrDefault(one => one.Id == reported.Sla);
        if (clause is null || clause.Metric.ReadsContacts)
        {
            return null;
        }

        var judged = clause with { Service = reported.Service.Length == 0 ? clause.Service : reported.Service };
        var ours = Measure(judged, reported.Span, terms.Zone, cells, exclusions);
        return new Comparison(
            reported,
            clause.Metric.Unit,
            ours,
            [
                .. Readings(judged, reported)
                    .Select(reading => Hypothesis.Of(reading.What, reported, reading.Measured))
                    .OfType<Hypothesis>()
                    .Where(reading => reading.Measured != ours)
                    .OrderByDescending(reading => reading.IsExact)
                    .ThenBy(reading => reading.Distance)
                    .Take(Shown),
            ],
            Empty(reported.Span)
        );
    }

    private IEnumerable<(Explanation What, Measurement Measured)> Readings(SlaClause clause, ReportedValue reported)
    {
        var span = reported.Span;
        yield return (Explanation.Of("reconcile.not-excluded"), Measure(clause, span, terms.Zone, cells, []));
        foreach (var (what, metric) in FormulaVariants.Of(clause.Metric))
        {
            yield return (what, Measure(clause with { Metric = metric }, span, terms.Zone, cells, exclusions));
        }

        if (clause.Service is not null)
        {
            yield return (
                Explanation.Of("reconcile.all-services"),
                Measure(clause with { Service = null }, span, terms.Zone, cells, exclusions)
            );
        }

        if (clause.Calendar is not null)
        {
            yield return (
                Explanation.Of("reconcile.all-hours"),
                Measure(clause with { Calendar = null }, span, terms.Zone, cells, exclusions)
            );
        }

        foreach (var reading in Populations(clause, span).Concat(Zones(clause, span)).Concat(Days(clause, span)))
        {
            yield return reading;
        }
    }

    private IEnumerable<(Explanation, Measurement)> Populations(SlaClause clause, Period span)
    {
        var queues = cells.Select(cell => cell.Key.Queue).Distinct(StringComparer.Ordinal).Take(MostQueues).ToList();
        foreach (var queue in queues.Count > 1 ? queues : [])
        {
            yield return (
                Explanation.Of("reconcile.without-queue", queue),
                Measure(clause, span, terms.Zone, [.. cells.Where(cell => cell.Key.Queue != queue)], exclusions)
            );
            yield return (
                Explanation.Of("reconcile.only-queue", queue),
                Measure(clause, span, terms.Zone, [.. cells.Where(cell => cell.Key.Queue == queue)], exclusions)
            );
        }

        var channels = cells.Select(cell => cell.Key.Channel).Distinct().ToList();
        foreach (var channel in channels.Count > 1 ? channels : [])
        {
            yield return (
                Explanation.Of("reconcile.only-channel", channel.ToString()),
                Measure(clause, span, terms.Zone, [.. cells.Where(cell => cell.Key.Channel == channel)], exclusions)
            );
        }
    }

    /// <summary>Platforms cut days in UTC, or in the zone of their own region.</summary>
    private IEnumerable<(Explanation, Measurement)> Zones(SlaClause clause, Period span)
    {
        string[] others =
        [
            "UTC",
            "America/New_York",
            "America/Los_Angeles",
            "Europe/London",
            "Europe/Moscow",
            "Asia/Shanghai",
        ];
        foreach (var zone in others.Where(id => id != terms.Zone.Id).Select(ContractZone.Find).OfType<ContractZone>())
        {
            yield return (Explanation.Of("reconcile.zone", zone.Id), Measure(clause, span, zone, cells, exclusions));
        }
    }

    private IEnumerable<(Explanation, Measurement)> Days(SlaClause clause, Period span)
    {
        foreach (var day in span.Days > 1 ? span.Dates() : [])
        {
            yield return (
                Explanation.Of(
                    "reconcile.without-day",
                    day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)
                ),
                Measure(
                    clause,
                    span,
                    terms.Zone,
                    [.. cells.Where(cell => terms.Zone.DateOf(cell.Key.Start) != day)],
                    exclusions
                )
            );
        }
    }

    private List<DateOnly> Empty(Period span)
    {
        var seen = cells.Select(cell => terms.Zone.DateOf(cell.Key.Start)).ToHashSet();
        return [.. span.Dates().Where(day => !seen.Contains(day))];
    }

    private Measurement Measure(
        SlaClause clause,
        Period span,
        ContractZone zone,
        IReadOnlyList<Rollup> some,
        IReadOnlyList<Exclusion> without
    ) =>
        clause.Metric.WaitThresholds.All(threshold => threshold < 0 || WaitHistogram.CanAnswer(threshold))
            ? SlaResults
                .Of(
                    terms with
                    {
                        Zone = zone,
                        Slas = [clause with { ForecastVariance = null, PerQueue = null }],
                    },
                    span,
                    new MetricSource
                    {
                        Cells = some,
                        Exclusions = [.. without.Where(exclusion => exclusion.FollowsCells)],
                    },
                    serviceStart
                )[0]
                .Adjusted
            : Measurement.Nothing;
}
