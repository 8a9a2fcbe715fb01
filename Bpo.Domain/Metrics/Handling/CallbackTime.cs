using Bpo.Domain.Metrics.Clocks;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Handling;

/// <summary>From the request of a callback to the first time the customer was reached, on the calendar's clock.</summary>
public sealed record CallbackTime : ClockMetric
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    public override string Kind => "callback-time";

    public override (TimeSpan Before, TimeSpan After) Reach => (TimeSpan.Zero, Longest);

    private protected override IEnumerable<ClockSample> Clocks(MetricUsage usage)
    {
        var reached = usage
            .Contacts()
            .Where(contact =>
                contact is { IsAnswered: true, Customer.Length: > 0 }
                && (contact.Channel == Channel.Callback || !contact.IsInbound)
            )
            .ToLookup(contact => contact.Customer, StringComparer.Ordinal);
        return usage
            .Contacts()
            .Where(contact => contact is { Outcome: Outcome.Callback, Customer.Length: > 0 })
            .Where(contact => usage.Span.Contains(contact.EnqueuedAt))
            .Select(request => new ClockSample(
                request.EnqueuedAt,
                request.Queue,
                request.Id,
                reached[request.Customer]
                    .Select(call => call.AnsweredAt ?? call.EnqueuedAt)
                    .Where(at => at >= request.EnqueuedAt)
                    .Order()
                    .Select(at => (decimal?)OpenTime.Between(request.EnqueuedAt, at, usage.Calendar))
                    .FirstOrDefault()
            ));
    }
}
