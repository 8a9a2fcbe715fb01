using Bpo.Billing.Compliance.Credits;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Compliance.Budgets;

/// <summary>What each day of a span lost of each promise; where each queue must keep it, of each of its queues.</summary>
internal static class LossesByDay
{
    /// <summary>The queue of promises in which all are judged together.</summary>
    public const string Together = "";

    /// <summary>By day only what cells can answer; a repeat may come days later.</summary>
    public static ILookup<(string Sla, string Queue), LossOfDay> Of(
        MetricSource source,
        CreditInput credited,
        Period span
    )
    {
        var terms = credited.Terms with
        {
            Slas = [.. credited.Terms.Slas.Where(clause => !clause.Metric.ReadsContacts)],
        };
        var cells = source.Cells.ToLookup(cell => terms.Zone.DateOf(cell.Key.Start));
        var queues = credited.Results.ToLookup(result => result.Sla, result => result.Queues, StringComparer.Ordinal);
        return span.Dates()
            .SelectMany(day =>
                SlaResults
                    .Of(
                        terms,
                        new Period(day, day.AddDays(1)),
                        source with
                        {
                            Cells = [.. cells[day]],
                        },
                        credited.ServiceStart
                    )
                    .SelectMany(result =>
                        Parts(result, queues[result.Sla].SelectMany(each => each))
                            .Select(part => ((result.Sla, part.Queue), Loss: Loss(day, result.Target, part.Measured)))
                    )
            )
            .ToLookup(entry => entry.Item1, entry => entry.Loss);
    }

    /// <param name="queues">Those of the month: one that rests on a day has a day without volume.</param>
    private static IEnumerable<(string Queue, Measurement? Measured)> Parts(
        SlaResult result,
        IEnumerable<QueueResult> queues
    ) =>
        result.PerQueue is null
            ? [(Together, result.Measured)]
            : queues.Select(queue =>
                (queue.Queue, result.Queues.FirstOrDefault(one => one.Queue == queue.Queue)?.Measured)
            );

    private static LossOfDay Loss(DateOnly day, Target target, Measurement? measured) =>
        measured is { } known
            ? new LossOfDay(day, Allowance.Lost(target, known) ?? 0, known.Denominator)
            : new LossOfDay(day, 0, 0);
}
