using Bpo.Domain.Amounts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Padding.Detectors;

/// <summary>Holds a share of the month's contacts against the same share of the months before.</summary>
internal sealed class ShareDetector(
    FindingKind kind,
    Charge charge,
    Func<Contact, bool> isWatched,
    Func<Contact, long?> marked
) : Detector(charge)
{
    private const decimal Percent = 100;

    private readonly Evidence behind = new();
    private long contacts;
    private long before;
    private long markedBefore;

    /// <summary>Very short: nobody can be helped in so few seconds.</summary>
    public const int ShortSeconds = 10;

    public static ShareDetector ShortContacts(Charge charge) =>
        new(
            FindingKind.ShortContacts,
            charge,
            contact => contact is { IsAnswered: true, Channel: Channel.Voice },
            contact => contact.TalkSeconds <= ShortSeconds ? contact.TalkSeconds : null
        );

    /// <param name="hits">Whether the contact bears a premium of the charge.</param>
    public static ShareDetector PremiumTimes(Charge charge, Func<Contact, bool> hits) =>
        new(
            FindingKind.PremiumTimes,
            charge,
            contact => contact.IsAnswered,
            contact => hits(contact) ? contact.TalkSeconds : null
        );

    public override void Add(Contact contact, bool isBefore)
    {
        if (!isWatched(contact))
        {
            return;
        }

        var seconds = marked(contact);
        if (isBefore)
        {
            before++;
            markedBefore += seconds is null ? 0 : 1;
            return;
        }

        contacts++;
        if (seconds is { } value)
        {
            behind.Add(contact, value);
        }
    }

    public override Finding? Read(Money? billed)
    {
        if (!SampleRule.ShareRose(behind.Count, contacts, markedBefore, before))
        {
            return null;
        }

        var usual = (decimal)markedBefore / before;
        return new Finding(
            kind,
            Charge.Id,
            behind.Count * Percent / contacts,
            usual * Percent,
            contacts,
            before,
            kind == FindingKind.PremiumTimes ? null : PartOf(billed, behind.Count - (usual * contacts), contacts),
            behind.Earliest,
            behind.Count
        );
    }
}
