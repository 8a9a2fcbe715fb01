using Bpo.Billing.Compliance;
using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Calculators.Slas.Reading;

/// <summary>
/// Refuses counts to take away that do not say when, where intervals are judged one by one, or in which queue, where each
/// queue is: a guess would decide which of them is kept.
/// </summary>
internal static class UnplacedCounts
{
    public static void Refuse(TermsNode node, Terms terms, MetricSource source, IReadOnlyList<Exclusion> exclusions)
    {
        foreach (var (index, exclusion) in exclusions.Index().Where(item => item.Item.Counted.Values.Count > 0))
        {
            var touched = terms
                .Slas.Where(clause => source.Counted.ContainsKey(clause.Id) && exclusion.Touches(clause))
                .ToArray();
            if (
                exclusion.Span is null
                && touched.Any(clause =>
                    clause.Measure is Measure.Intervals && source.Counted[clause.Id].Counts.Count > 1
                )
            )
            {
                node.Fault(
                    $"exclusions/{index}/from",
                    "required",
                    "Counts taken out of several intervals say when they were."
                );
            }

            if (
                exclusion.Queues.Count != 1
                && touched.Any(clause =>
                    clause.PerQueue is not null
                    && source
                        .Counted[clause.Id]
                        .Counts.DistinctBy(part => part.Queue, StringComparer.Ordinal)
                        .Skip(1)
                        .Any()
                )
            )
            {
                node.Fault(
                    $"exclusions/{index}/queue",
                    "required",
                    "Counts taken out of several queues name the one they were in."
                );
            }
        }
    }
}
