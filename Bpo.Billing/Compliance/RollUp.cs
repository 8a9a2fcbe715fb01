using Bpo.Domain;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance;

/// <summary>One measure by one formula over several contracts.</summary>
/// <param name="Measured">Without what was excluded.</param>
/// <param name="Contracts">The contracts it is made of, each once.</param>
public sealed record RolledUp(
    string Metric,
    Explanation Formula,
    MetricUnit Unit,
    Measurement Measured,
    Measurement Raw,
    IReadOnlyList<Guid> Contracts
);

/// <summary>
/// Weighs contracts, and so vendors, sites and queues, by their volume: what is above the line is summed and what is below
/// it, and divided once. A mean of percentages would let a quiet vendor hide a busy one.
/// </summary>
public static class RollUp
{
    /// <summary>Measures that are no ratio of sums: a maximum, a rank, a worst campaign, a stock, a compounded year.</summary>
    private static readonly string[] NotAdditive =
    [
        "wait-percentile",
        "longest-wait",
        "dialer-abandonment",
        "backlog",
        "attrition",
    ];

    public static IReadOnlyList<RolledUp> Of(IEnumerable<(Guid Contract, SlaResult Result)> results) =>
        [
            .. results
                .Where(row => !NotAdditive.Contains(row.Result.Metric, StringComparer.Ordinal))
                .GroupBy(row =>
                    (
                        row.Result.Metric,
                        row.Result.Unit,
                        row.Result.Formula.Code,
                        Arguments: string.Join('|', row.Result.Formula.Arguments)
                    )
                )
                .OrderBy(group => group.Key.Metric, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Code, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Arguments, StringComparer.Ordinal)
                .Select(group => new RolledUp(
                    group.Key.Metric,
                    group.First().Result.Formula,
                    group.Key.Unit,
                    Sum(group.Select(row => row.Result.Adjusted)),
                    Sum(group.Select(row => row.Result.Raw)),
                    [.. group.Select(row => row.Contract).Distinct()]
                )),
        ];

    /// <summary>Contracts of which nothing was measured weigh nothing.</summary>
    private static Measurement Sum(IEnumerable<Measurement> parts) =>
        parts
            .Where(part => part.IsMeasured)
            .Aggregate(
                Measurement.Nothing,
                (sum, part) =>
                    new Measurement(
                        sum.Numerator + part.Numerator,
                        sum.Denominator + part.Denominator,
                        part.Scale,
                        (sum.Sample ?? 0) + (part.Sample ?? 0)
                    )
            );
}
