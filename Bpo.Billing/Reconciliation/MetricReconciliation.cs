using Bpo.Billing.Compliance;
using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Reconciliation;

/// <summary>
/// Tries the readings a vendor or a platform may have used, one at a time and, where none of them gives the reported figure,
/// two and three together. Everything is measured from rollup cells by the function that judges promises.
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
    /// <summary>More than this many readings help nobody.</summary>
    private const int Shown = 8;

    /// <summary>Cells that are looked at for one figure, over all combinations: some seconds of work.</summary>
    private const long MostWork = 30_000_000;

    private const int FewestTries = 100;

    private readonly Readings readings = new(terms, cells);

    /// <returns>Null where the terms have no such promise, or one that single contacts are read for.</returns>
    public Comparison? Of(ReportedValue reported)
    {
        var clause = terms.Slas.FirstOrDefault(one => one.Id == reported.Sla);
        if (clause is null || clause.Metric.ReadsContacts)
        {
            return null;
        }

        var asked = new Question(
            clause with
            {
                Service = reported.Service.Length == 0 ? clause.Service : reported.Service,
                ForecastVariance = null,
                PerQueue = null,
            },
            terms.Zone,
            static _ => true,
            IsExcluding: true
        );
        var ours = Measure(asked, reported.Span);
        var tried = Tried(asked, reported, ours);
        return new Comparison(
            reported,
            clause.Metric.Unit,
            ours,
            [
                .. tried
                    .OrderByDescending(reading => reading.IsExact)
                    .ThenBy(reading => reading.IsExact ? reading.Also.Count : 0)
                    .ThenBy(reading => reading.Distance)
                    .ThenBy(reading => reading.Also.Count)
                    .Take(Shown),
            ],
            Empty(reported.Span)
        )
        {
            Tried = tried.Count,
            Exact = tried.Count(reading => reading.IsExact),
        };
    }

    /// <summary>What agrees already is not searched for other readings in combination, and neither is what one reading explains.</summary>
    private List<Hypothesis> Tried(Question asked, ReportedValue reported, Measurement ours)
    {
        var single = readings
            .Of(asked.Clause, reported.Span)
            .Select(reading => (Reading: reading, Found: Try([reading], asked, reported, ours)))
            .Where(one => one.Found is not null)
            .ToList();
        var tried = single.Select(one => one.Found!).ToList();
        if (Hypothesis.Reproduces(reported, ours) || tried.Exists(reading => reading.IsExact))
        {
            return tried;
        }

        var left = (int)Math.Clamp(MostWork / Math.Max(1, cells.Count), FewestTries, int.MaxValue);
        var ranked = single.Select(one => (one.Reading, one.Found!.Distance)).ToList();
        foreach (var combined in new[] { Combinations.Pairs(ranked), Combinations.Triples(ranked) })
        {
            var together = combined
                .Take(left)
                .Select(each => Try(each, asked, reported, ours))
                .OfType<Hypothesis>()
                .ToList();
            tried.AddRange(together);
            left -= together.Count;
            if (left <= 0 || together.Exists(reading => reading.IsExact))
            {
                break;
            }
        }

        return tried;
    }

    /// <returns>Null for one that measures nothing, or what we measure ourselves.</returns>
    private Hypothesis? Try(IReadOnlyList<Reading> together, Question asked, ReportedValue reported, Measurement ours)
    {
        var measured = Measure(
            together.Aggregate(asked, (question, reading) => reading.Apply(question)),
            reported.Span
        );
        return measured == ours
            ? null
            : Hypothesis.Of([.. together.Select(reading => reading.What)], reported, measured);
    }

    private List<DateOnly> Empty(Period span)
    {
        var seen = cells.Select(cell => terms.Zone.DateOf(cell.Key.Start)).ToHashSet();
        return [.. span.Dates().Where(day => !seen.Contains(day))];
    }

    private Measurement Measure(Question question, Period span) =>
        question.Clause.Metric.WaitThresholds.All(threshold => threshold < 0 || WaitHistogram.CanAnswer(threshold))
            ? SlaResults
                .Of(
                    terms with
                    {
                        Zone = question.Zone,
                        Slas = [question.Clause],
                    },
                    span,
                    new MetricSource
                    {
                        Cells = [.. cells.Where(question.Counts)],
                        Exclusions = question.IsExcluding
                            ? [.. exclusions.Where(exclusion => exclusion.FollowsCells)]
                            : [],
                    },
                    serviceStart
                )[0]
                .Adjusted
            : Measurement.Nothing;
}
