using System.Globalization;
using Bpo.Domain;
using Bpo.Domain.Metrics;
using Bpo.Domain.Metrics.Queues;
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
    /// <summary>Measures that counts of several months do not give: a worst campaign, a stock, a compounded year.</summary>
    private static readonly string[] NotAdditive = ["dialer-abandonment", "backlog", "attrition"];

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
                    Of(group.Key.Metric, group.First().Result.Formula, group.Select(row => row.Result), isRaw: false),
                    Of(group.Key.Metric, group.First().Result.Formula, group.Select(row => row.Result), isRaw: true),
                    [.. group.Select(row => row.Contract).Distinct()]
                )),
        ];

    /// <summary>
    /// The parts of a result by site; what was judged under terms without sites belongs to none. A quiet site is no more hidden
    /// by a busy one than a quiet vendor.
    /// </summary>
    public static IEnumerable<(string Site, string Name, SlaResult Result)> Sites(SlaResult result) =>
        result.Sites.Count == 0
            ? [("", "", result)]
            : result.Sites.Select(site =>
                (
                    site.Site,
                    site.Name,
                    result with
                    {
                        Adjusted = site.Adjusted,
                        Raw = site.Raw,
                        Counts = site.Counts,
                        Excluded = [new ExcludedCounts("", "", "", "", site.Removed, Measurement.Nothing)],
                    }
                )
            );

    private static Measurement Of(string metric, Explanation formula, IEnumerable<SlaResult> results, bool isRaw) =>
        WaitOf(metric, formula) is { } wait
            ? wait.Measure(
                Counts.Sum(
                    results.SelectMany(result =>
                        isRaw ? result.Excluded.Select(part => part.Counts).Append(result.Counts) : [result.Counts]
                    )
                )
            )
            : Sum(results.Select(result => isRaw ? result.Raw : result.Adjusted));

    /// <summary>A rank and a maximum are no ratios, but waits by class add up as any count does.</summary>
    private static Metric? WaitOf(string metric, Explanation formula) =>
        metric switch
        {
            "wait-percentile" => new WaitPercentile(decimal.Parse(formula.Arguments[0], CultureInfo.InvariantCulture)),
            "longest-wait" => new LongestWait(),
            _ => null,
        };

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
