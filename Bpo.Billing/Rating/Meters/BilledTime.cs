using Bpo.Domain.Pricing;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Rating.Meters;

/// <summary>How much of a contact's time a per-minute charge looks at.</summary>
internal static class BilledTime
{
    /// <summary>
    /// Seconds of the charge's basis. Where a source gives no answer or end instant, <c>connected</c> falls back to talk and
    /// hold: a contact must not become free because its source is silent.
    /// </summary>
    public static int Of(Charge.PerMinute charge, Contact contact) =>
        charge.Basis switch
        {
            TimeBasis.Talk => contact.TalkSeconds,
            TimeBasis.TalkAndHold => contact.TalkSeconds + contact.HoldSeconds,
            TimeBasis.Handle => contact.TalkSeconds
                + contact.HoldSeconds
                + Math.Min(contact.WrapSeconds, charge.WrapCapSeconds ?? int.MaxValue),
            _ => contact.AnsweredAt is null || contact.EndedAt is null
                ? contact.TalkSeconds + contact.HoldSeconds
                : contact.ConnectedSeconds,
        };

    public static bool IsFree(Charge.PerMinute charge, int seconds) =>
        seconds == 0 || seconds <= charge.FreeUpToSeconds;
}
