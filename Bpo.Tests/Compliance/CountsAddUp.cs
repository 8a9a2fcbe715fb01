using Bpo.Domain.Metrics;
using Bpo.Domain.Metrics.Queues;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using FsCheck;
using FsCheck.Fluent;
using Outcome = Bpo.Domain.Usage.Outcome;

namespace Bpo.Tests.Compliance;

/// <summary>Values come from sums of counts, so it cannot matter how the contacts were cut.</summary>
public sealed class CountsAddUp
{
    private static readonly DateTimeOffset Start = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly InstantRange October = new(Start, Start.AddDays(31));

    [Fact]
    public void any_partition_of_the_contacts_gives_the_same_value() =>
        Prop.ForAll(
                Traffic().ToArbitrary(),
                Gen.Choose(1, 7).ToArbitrary(),
                (contacts, parts) =>
                    Enum.GetValues<ServiceLevelFormula>()
                        .All(formula =>
                        {
                            var metric = new ServiceLevel { ThresholdSeconds = 20, Formulation = formula };
                            var whole = metric.Count(Usage(contacts));
                            var summed = Counts.Sum(
                                contacts
                                    .Select((contact, index) => (contact, index))
                                    .GroupBy(pair => pair.index % parts)
                                    .Select(part => metric.Count(Usage([.. part.Select(pair => pair.contact)])))
                            );
                            return whole == summed && metric.Measure(whole) == metric.Measure(summed);
                        })
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void success_by_leniency_never_scores_below_failure_by_strictness() =>
        Prop.ForAll(
                Traffic().Where(contacts => contacts.Length > 0).ToArbitrary(),
                contacts =>
                {
                    decimal? Value(ServiceLevelFormula formula)
                    {
                        var metric = new ServiceLevel { ThresholdSeconds = 20, Formulation = formula };
                        return metric.Measure(metric.Count(Usage(contacts))).Value;
                    }

                    var offered = Value(ServiceLevelFormula.Offered);
                    return offered is null
                        || (
                            Value(ServiceLevelFormula.WithFlowOuts) <= offered
                            && Value(ServiceLevelFormula.ShortAbandonsAsSuccess) >= offered
                            && Value(ServiceLevelFormula.AbandonsInTimeAsSuccess)
                                >= Value(ServiceLevelFormula.ShortAbandonsAsSuccess)
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    private static MetricUsage Usage(IReadOnlyList<Contact> contacts) =>
        new()
        {
            Cells = Rollup.Of(contacts, static _ => "voice"),
            Contacts = () => contacts,
            Span = October,
        };

    private static Gen<Contact[]> Traffic() =>
        Gen.ArrayOf(
            from minute in Gen.Choose(0, 31 * 24 * 60 - 1)
            from wait in Gen.Choose(0, 900)
            from outcome in Gen.Elements(Enum.GetValues<Outcome>())
            from queue in Gen.Elements("a", "b")
            select new Contact
            {
                Id = $"{minute}-{wait}",
                EnqueuedAt = Start.AddMinutes(minute),
                WaitSeconds = wait,
                Outcome = outcome,
                Queue = queue,
            }
        );
}
