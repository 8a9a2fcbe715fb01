using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Compliance.Cuts;

/// <summary>What is cut: a clause with the usage of its month.</summary>
/// <param name="ServiceStart">The first day of service, from which the months of the ramp are counted.</param>
public sealed record Cutting(Terms Terms, SlaClause Clause, Period Month, MetricSource Source, DateOnly ServiceStart)
{
    internal IReadOnlyList<Cut<TKey>> By<TKey>(Func<RollupKey, TKey> key)
        where TKey : notnull
    {
        // The promise as a plain value: a share of intervals, or the worst of queues, says nothing about one part.
        var plain = Terms with
        {
            Slas = [Clause with { Measure = Measure.OverPeriod, MinimumVolume = 0, PerQueue = null }],
        };
        return
        [
            .. Source
                .Cells.GroupBy(cell => key(cell.Key))
                .Select(group => Judge(plain, group.Key, [.. group]))
                .Where(cut => cut.Value.IsMeasured)
                .OrderBy(cut => cut.Of),
        ];
    }

    private Cut<TKey> Judge<TKey>(Terms plain, TKey key, IReadOnlyList<Rollup> cells)
        where TKey : notnull
    {
        var result = SlaResults.Of(plain, Month, Source with { Cells = cells }, ServiceStart)[0];
        return new Cut<TKey>(
            key,
            result.Adjusted,
            Allowance.Lost(result.Target, result.Adjusted),
            result.Attainment == Attainment.Met
        );
    }
}

/// <summary>A part of a promise.</summary>
/// <param name="Lost">Contacts or seconds lost in it; null where losses do not add up.</param>
/// <param name="IsMet">Whether the part alone would keep the target.</param>
public sealed record Cut<TKey>(TKey Of, Measurement Value, decimal? Lost, bool IsMet);
