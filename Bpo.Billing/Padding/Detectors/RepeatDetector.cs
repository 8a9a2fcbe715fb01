using Bpo.Domain.Amounts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Padding.Detectors;

/// <summary>
/// Handled contacts that follow an earlier one of the same customer within three days, however the clause counts them: where
/// contacts are billed, one matter in three contacts is paid three times.
/// </summary>
internal sealed class RepeatDetector(Charge charge) : Detector(charge)
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(72);

    private readonly List<(Contact Contact, bool IsBefore)> visits = [];

    public override void Add(Contact contact, bool isBefore)
    {
        if (contact is { IsAnswered: true, Customer.Length: > 0 })
        {
            visits.Add((contact, isBefore));
        }
    }

    public override Finding? Read(Money? billed)
    {
        visits.Sort(
            (left, right) =>
                left.Contact.EnqueuedAt != right.Contact.EnqueuedAt
                    ? left.Contact.EnqueuedAt.CompareTo(right.Contact.EnqueuedAt)
                    : string.CompareOrdinal(left.Contact.Id, right.Contact.Id)
        );
        var last = new Dictionary<string, Contact>(StringComparer.Ordinal);
        var behind = new Evidence();
        var (now, before, repeatsBefore) = (0L, 0L, 0L);
        foreach (var (contact, isBefore) in visits)
        {
            var earlier = last.GetValueOrDefault(contact.Customer);
            var isRepeat = earlier is not null && contact.EnqueuedAt - earlier.EnqueuedAt <= Window;
            last[contact.Customer] = contact;
            if (isBefore)
            {
                before++;
                repeatsBefore += isRepeat ? 1 : 0;
                continue;
            }

            now++;
            if (isRepeat)
            {
                behind.Add(contact, contact.TalkSeconds, earlier!.Id);
            }
        }

        if (!SampleRule.ShareRose(behind.Count, now, repeatsBefore, before))
        {
            return null;
        }

        var usual = (decimal)repeatsBefore / before;
        return new Finding(
            FindingKind.Repeats,
            Charge.Id,
            behind.Count * 100m / now,
            usual * 100,
            now,
            before,
            PartOf(billed, behind.Count - (usual * now), now),
            behind.Earliest,
            behind.Count
        );
    }
}
