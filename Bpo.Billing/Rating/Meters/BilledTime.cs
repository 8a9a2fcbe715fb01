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

    /// <summary>What of a contact's time the clause looks at, at most.</summary>
    public static int Capped(Charge.PerMinute charge, int seconds) =>
        Math.Min(seconds, charge.MaxSeconds ?? int.MaxValue);

    /// <summary>Billed seconds of one contact; exact ones where sums are rounded.</summary>
    public static long Billed(Charge.PerMinute charge, int seconds)
    {
        if (charge.ContactBands.Count == 0)
        {
            return charge.Rounding == TimeRounding.Contact ? charge.Increment.Billable(seconds) : seconds;
        }

        var billed = 0L;
        for (var band = 0; band < charge.ContactBands.Count; band++)
        {
            billed += InBand(charge, band, seconds);
        }

        return billed;
    }

    /// <summary>Billed seconds of one contact that fall into one band of its age.</summary>
    public static long InBand(Charge.PerMinute charge, int band, int seconds)
    {
        var start = band == 0 ? 0 : charge.ContactBands[band - 1].UpToSeconds ?? int.MaxValue;
        var end = Math.Min(seconds, charge.ContactBands[band].UpToSeconds ?? int.MaxValue);
        return end <= start ? 0 : charge.ContactBands[band].Increment.Billable(end - start);
    }

    public static bool IsFree(Charge.PerMinute charge, int seconds) =>
        seconds == 0 || seconds <= charge.FreeUpToSeconds;
}
