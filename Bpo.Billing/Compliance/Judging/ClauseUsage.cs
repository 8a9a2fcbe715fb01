using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Compliance.Judging;

/// <summary>What is known beside contacts, narrowed to a clause.</summary>
internal static class ClauseUsage
{
    public static OtherUsage Of(Terms terms, SlaClause clause, MetricSource source)
    {
        var other = source.Other.Of(
            service => ClauseCounting.IsOf(terms, clause, service),
            interval => terms.ServiceOf(Standing(interval))
        );
        return other.Intervals.Count == 0
            ? other
            : other with
            {
                Intervals = [.. WithoutRecords(other, source.Cells).Where(interval => clause.Measures(interval.Queue))],
            };
    }

    /// <summary>Tables stand in where nobody has the records; where contacts of the queue are known, the contacts count.</summary>
    private static IReadOnlyList<QueueInterval> WithoutRecords(OtherUsage other, IReadOnlyList<Rollup> cells)
    {
        var known = cells.ToLookup(cell => cell.Key.Queue, cell => cell.Key.Start, StringComparer.Ordinal);
        return
        [
            .. other.Intervals.Where(interval =>
                !known[interval.Queue].Any(start => start >= interval.From && start < interval.To)
            ),
        ];
    }

    /// <summary>A contact such as those of the interval, so that a service takes it as it takes contacts.</summary>
    private static Contact Standing(QueueInterval interval) =>
        new()
        {
            Id = "",
            Queue = interval.Queue,
            Channel = interval.Channel,
            EnqueuedAt = interval.From,
            Outcome = Outcome.Answered,
        };
}
