using Bpo.Domain.Metrics.Clocks;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Tickets;

/// <summary>
/// Replies within a conversation: from the oldest unanswered comment of the customer after the first reply to the next public
/// reply (chat: between messages), or from one public reply of an agent to the next (periodic updates). Solving the ticket
/// takes the clock away.
/// </summary>
/// <param name="IsUpdate">Measures from reply to reply, whether or not the customer wrote.</param>
public sealed record ReplyGap(bool IsUpdate) : ClockMetric
{
    public override string Kind => IsUpdate ? "periodic-update" : "next-reply-time";

    private protected override IEnumerable<ClockSample> Clocks(MetricUsage usage) =>
        Ticket
            .All(usage)
            .SelectMany(ticket => Gaps(ticket).Select(gap => (ticket, gap)))
            .Where(pair => usage.Span.Contains(pair.gap.From))
            .Select(pair => new ClockSample(
                pair.gap.From,
                pair.ticket.Queue,
                pair.ticket.Id,
                pair.gap.To is { } to ? OpenTime.Between(pair.gap.From, to, usage.Calendar) : null
            ));

    private List<(DateTimeOffset From, DateTimeOffset? To)> Gaps(Ticket ticket)
    {
        var gaps = new List<(DateTimeOffset From, DateTimeOffset? To)>();
        var isReplied = false;
        DateTimeOffset? since = null;
        foreach (var happened in ticket.Events)
        {
            if (happened.IsReply)
            {
                if (since is { } start)
                {
                    gaps.Add((start, happened.At));
                }

                isReplied = true;
                since = IsUpdate ? happened.At : null;
            }
            else if (happened.Status is TicketStatus.Solved or TicketStatus.Closed)
            {
                since = null;
            }
            else if (happened.IsFromCustomer && isReplied && !IsUpdate)
            {
                since ??= happened.At;
            }
        }

        if (since is { } waiting)
        {
            gaps.Add((waiting, null));
        }

        return gaps;
    }
}
