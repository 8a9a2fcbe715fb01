using Bpo.Billing.Ingestion.Calls;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.FreeSwitch;

/// <summary>
/// A stay in a queue of mod_callcenter, from the variables of the member's channel. The agent's channel carries the queue too
/// and must not count. A call that met two queues tells only of the last.
/// </summary>
internal static class CallcenterStay
{
    /// <summary>Null when the channel was no member of a queue.</summary>
    public static QueueStay? Of(LegFields fields, DateTimeOffset start)
    {
        var queue = fields.Text("cc_queue");
        if (queue.Length == 0 || fields.Text("cc_side") == "agent")
        {
            return null;
        }

        var answered = fields.Epoch("cc_queue_answered_epoch");
        var cancelled = fields.Epoch("cc_queue_canceled_epoch");
        var outcome = OutcomeOf(fields.Text("cc_cause"), fields.Text("cc_cancel_reason"), answered, cancelled);
        return new QueueStay(
            queue,
            fields.Epoch("cc_queue_joined_epoch") ?? start,
            answered,
            outcome == Outcome.Answered ? fields.Epoch("cc_queue_terminated_epoch") : cancelled,
            outcome,
            fields.Text("cc_agent")
        );
    }

    /// <summary>A caller who hangs up is a break-out (BREAK_OUT, or NONE in older versions).</summary>
    public static Outcome? OutcomeOf(
        string cause,
        string reason,
        DateTimeOffset? answered,
        DateTimeOffset? cancelled
    ) =>
        (cause.ToUpperInvariant(), reason.ToUpperInvariant()) switch
        {
            ("ANSWERED" or "TERMINATED", _) => Outcome.Answered,
            ("CANCEL", "TIMEOUT") => Outcome.TimedOut,
            ("CANCEL", "NO_AGENT_TIMEOUT" or "EXIT_WITH_KEY") => Outcome.Overflowed,
            ("CANCEL", _) => Outcome.Abandoned,
            _ => answered is not null ? Outcome.Answered
            : cancelled is not null ? Outcome.Abandoned
            : null,
        };
}
