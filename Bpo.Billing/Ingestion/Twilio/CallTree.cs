using System.Globalization;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Twilio;

/// <summary>A call and the legs it dialled, as one contact: answered when one of them was, waiting until then.</summary>
internal sealed class CallTree(Call parent, IReadOnlyList<Call> children, CallSettings settings, ReadingRules rules)
{
    public ContactDraft Join()
    {
        var answered = children.Where(leg => leg.IsCompleted).OrderBy(leg => leg.Answer).ToList();
        var isAnswered = children.Count == 0 ? parent.IsCompleted : answered.Count > 0;
        var first = answered.FirstOrDefault() ?? parent;
        var draft = new ContactDraft
        {
            Id = parent.Sid,
            Revision = children.Append(parent).Max(leg => leg.UpdatedAt)?.ToUnixTimeSeconds() ?? 0,
            Direction = parent.IsInbound ? Direction.Inbound : Direction.Outbound,
            Queue = settings.Queue,
            Agent = answered.Count > 0 ? answered[0].To : "",
            Customer = rules.Customers.TokenOf(parent.IsInbound ? parent.From : parent.To),
            EnqueuedAt = parent.StartedAt ?? parent.EndedAt,
            AnsweredAt = isAnswered ? first.Answer : null,
            EndedAt = parent.EndedAt,
            TalkSeconds = answered.Count > 0 ? answered.Sum(leg => leg.Seconds ?? 0) : parent.Seconds ?? 0,
            Outcome = OutcomeOf(isAnswered),
            Transferred = answered.Count > 1,
            Disposition = parent.Status,
            Cost = children.Append(parent).Sum(leg => leg.Price) is not 0m and { } price ? Math.Abs(price) : null,
        };
        if (!isAnswered)
        {
            draft.TalkSeconds = 0;
        }

        if (children.Count > 0)
        {
            draft.Keep("legs", (children.Count + 1).ToString(CultureInfo.InvariantCulture));
        }

        return draft;
    }

    private Outcome OutcomeOf(bool isAnswered) =>
        isAnswered ? Outcome.Answered
        : parent.IsInbound && parent.Status is "completed" or "canceled" or "no-answer" ? Outcome.Abandoned
        : parent.Status switch
        {
            "busy" => Outcome.Busy,
            "failed" => Outcome.Failed,
            _ => Outcome.NoAnswer,
        };
}
