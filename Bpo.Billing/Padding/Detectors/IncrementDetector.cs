using Bpo.Billing.Rating.Meters;
using Bpo.Domain.Amounts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Padding.Detectors;

/// <summary>
/// Contacts that end within the first tenth of a billing increment, and so are billed for nearly all of it. Where calls end
/// by chance a tenth of them does; the months before say what is usual here.
/// </summary>
internal sealed class IncrementDetector(Charge.PerMinute charge) : Detector(charge)
{
    private readonly Charge.PerMinute minutes = charge;
    private const int Tenth = 10;

    private readonly Evidence behind = new();
    private long contacts;
    private long before;
    private long pastBefore;
    private long addedSeconds;
    private long billedSeconds;

    /// <summary>Increments shorter than this have no tenth of a whole second.</summary>
    public static bool Suits(Charge.PerMinute charge) =>
        charge.Rounding == TimeRounding.Contact && Step(charge) >= Tenth;

    public override void Add(Contact contact, bool isBefore)
    {
        var seconds = contact.IsAnswered ? BilledTime.Of(minutes, contact) : 0;
        if (seconds <= minutes.Increment.First || BilledTime.IsFree(minutes, seconds))
        {
            return;
        }

        var past = (seconds - minutes.Increment.First) % Step(minutes);
        var isPast = past > 0 && past <= Step(minutes) / Tenth;
        if (isBefore)
        {
            before++;
            pastBefore += isPast ? 1 : 0;
            return;
        }

        contacts++;
        billedSeconds += minutes.Increment.Billable(seconds);
        if (isPast)
        {
            behind.Add(contact, past);
            addedSeconds += Step(minutes) - past;
        }
    }

    public override Finding? Read(Money? billed)
    {
        if (!SampleRule.ShareRose(behind.Count, contacts, pastBefore, before))
        {
            return null;
        }

        var usual = (decimal)pastBefore / before;
        var surplus = addedSeconds * (1 - (usual * contacts / behind.Count));
        return new Finding(
            FindingKind.PastIncrement,
            Charge.Id,
            behind.Count * 100m / contacts,
            usual * 100,
            contacts,
            before,
            PartOf(billed, surplus, billedSeconds),
            behind.Earliest,
            behind.Count
        );
    }

    private static int Step(Charge.PerMinute charge) => charge.Increment.Next;
}
