using Bpo.Domain.Contracts;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Compliance.Judging;

/// <summary>
/// Judges every queue on its own where each must keep the promise: a busy queue hides no quiet one. The worst queue is what
/// is compared and credited; the values of all together stay beside it.
/// </summary>
internal static class QueueJudgement
{
    /// <param name="judge">Judges a clause, and the same after the ramp, from a source.</param>
    public static Judgement Of(
        Terms terms,
        Period period,
        SlaClause clause,
        SlaClause relaxed,
        MetricSource source,
        Func<SlaClause, SlaClause, MetricSource, Judgement> judge
    )
    {
        var together = judge(clause, relaxed, source);
        var queues = QueuesOf(terms, period, clause, source)
            .Select(queue =>
                (
                    Queue: queue,
                    Judged: judge(
                        clause with
                        {
                            Queues = [queue],
                        },
                        relaxed with
                        {
                            Queues = [queue],
                        },
                        Of(source, clause, queue)
                    )
                )
            )
            .ToList();
        var target = relaxed.Measure is Measure.Intervals intervals ? Target.AtLeast(intervals.Share) : relaxed.Target;
        QueueResult[] results =
        [
            .. queues.Select(queue => new QueueResult(
                queue.Queue,
                queue.Judged.Measured,
                queue.Judged.Counts,
                queue.Judged.Verdict.Attainment,
                queue.Judged.Verdict.Missed
            )),
        ];
        var compared = QueueResult.Worst(results, target)?.Queue;
        var worst = queues.FirstOrDefault(queue => queue.Queue == compared).Judged;
        return together with
        {
            Verdict = worst?.Verdict ?? (queues.Count > 0 ? queues[0].Judged.Verdict : together.Verdict),
            Measured = worst?.Measured ?? together.Measured,
            Intervals = worst?.Intervals ?? [],
            Queues = results,
        };
    }

    private static IEnumerable<string> QueuesOf(Terms terms, Period period, SlaClause clause, MetricSource source)
    {
        var span = terms.Zone.Bounds(period);
        var known = source.Counted.TryGetValue(clause.Id, out var counted)
            ? counted.Counts.Select(part => part.Queue)
            : source
                .Cells.Where(cell =>
                    span.Contains(cell.Key.Start)
                    && clause.Measures(cell.Key.Queue)
                    && ClauseCounting.IsOf(terms, clause, cell.Key.Service)
                )
                .Select(cell => cell.Key.Queue)
                .Concat(
                    ClauseUsage
                        .Of(terms, clause, source)
                        .Intervals.Where(interval => span.Contains(interval.From))
                        .Select(interval => interval.Queue)
                );
        return known.Where(queue => queue.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private static MetricSource Of(MetricSource source, SlaClause clause, string queue) =>
        source.Counted.TryGetValue(clause.Id, out var counted)
            ? source with
            {
                Counted = new Dictionary<string, CountedClause>(StringComparer.Ordinal)
                {
                    [clause.Id] = counted with { Counts = [.. counted.Counts.Where(part => part.Queue == queue)] },
                },
                Exclusions =
                [
                    .. source.Exclusions.Where(exclusion =>
                        exclusion.Queues.Count == 0 || exclusion.Queues.Contains(queue, StringComparer.Ordinal)
                    ),
                ],
            }
            : source;
}
