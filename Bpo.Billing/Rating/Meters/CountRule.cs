using Bpo.Domain.Pricing;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Rating.Meters;

/// <summary>Which contacts a charge counts.</summary>
internal readonly record struct CountRule(ContactCount Count, int MinTalkSeconds)
{
    public CountRule(Charge.PerContact charge)
        : this(charge.Count, charge.MinTalkSeconds) { }

    public bool Covers(Contact contact) =>
        Count switch
        {
            ContactCount.Offered => contact.IsInbound
                && contact.Outcome is Outcome.Answered or Outcome.Abandoned or Outcome.Overflowed or Outcome.TimedOut,
            ContactCount.Attempted => !contact.IsInbound,
            ContactCount.Connected => !contact.IsInbound && IsHandled(contact),
            ContactCount.Resolved => contact.Resolved == true && IsHandled(contact),
            _ => IsHandled(contact),
        };

    private bool IsHandled(Contact contact) => contact.IsAnswered && contact.TalkSeconds >= MinTalkSeconds;
}
