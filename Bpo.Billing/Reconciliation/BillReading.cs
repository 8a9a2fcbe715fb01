using Bpo.Billing.Rating;
using Bpo.Domain;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Reconciliation;

/// <summary>One way to bill a charge otherwise. Readings of different causes can be true together.</summary>
internal sealed record BillReading(BillCause Cause, Explanation What, Func<BillQuestion, BillQuestion> Apply);

/// <summary>Why two bills of one charge differ.</summary>
internal enum BillCause
{
    Increment,
    Basis,
    ShortContacts,
    Count,
    Repeats,

    /// <summary>What another version of the terms says of the charge.</summary>
    Version,

    /// <summary>The price the bill itself names; never beside another version's.</summary>
    Price,

    /// <summary>A line that stands twice.</summary>
    Duplicate,
}

/// <summary>What is rated: the month by some terms, each contact's time from some moment on.</summary>
internal sealed record BillQuestion(RatingRequest Request, TimeFrom From);

/// <summary>From when on a contact's time counts.</summary>
internal enum TimeFrom
{
    Answer,

    /// <summary>Ringing counts with the basis.</summary>
    Ring,

    /// <summary>All waiting counts with the basis, ringing among it.</summary>
    Arrival,
}

internal static class TimesOfContacts
{
    /// <summary>The contact with its time from that moment on; one that nobody answered has none.</summary>
    public static Contact Since(this Contact contact, TimeFrom from)
    {
        var before =
            !contact.IsAnswered || from == TimeFrom.Answer ? 0
            : from == TimeFrom.Ring ? contact.RingSeconds
            : contact.WaitSeconds;
        return before == 0
            ? contact
            : contact with
            {
                TalkSeconds = contact.TalkSeconds + before,
                AnsweredAt = contact.AnsweredAt?.AddSeconds(-before),
            };
    }
}
