using Bpo.Billing.Padding.Detectors;
using Bpo.Billing.Rating.Premiums;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Padding;

/// <summary>
/// Looks at a month beside the months before it: for every charge, what its way of billing would reward. Contacts come in
/// any order.
/// </summary>
public sealed class PaddingSession
{
    private readonly Terms terms;
    private readonly IReadOnlyList<Charge> charges;
    private readonly InstantRange month;
    private readonly InstantRange before;
    private readonly List<Detector> detectors = [];
    private readonly Dictionary<string, (long Now, long Before)> handled = new(StringComparer.Ordinal);

    /// <param name="before">The span just before the month, which says what is usual.</param>
    /// <param name="charges">The charges to look at; null for all of the terms.</param>
    public PaddingSession(Terms terms, InstantRange month, InstantRange before, IReadOnlyList<Charge>? charges = null)
    {
        (this.terms, this.month, this.before) = (terms, month, before);
        this.charges = charges ?? terms.Pricing;
        foreach (var charge in this.charges)
        {
            detectors.AddRange(For(charge));
        }
    }

    public void Add(Contact contact)
    {
        var isBefore = before.Contains(contact.EnqueuedAt);
        if (!isBefore && !month.Contains(contact.EnqueuedAt))
        {
            return;
        }

        var service = terms.ServiceOf(contact);
        if (service.Length == 0)
        {
            return;
        }

        CountHandling(contact, service, isBefore);
        foreach (var detector in detectors.Where(detector => detector.Watches(service)))
        {
            detector.Add(contact, isBefore);
        }
    }

    /// <param name="activity">Agent time of the month and of the months before.</param>
    /// <param name="billed">What each charge came to in the month.</param>
    public IReadOnlyList<Finding> Read(IReadOnlyList<AgentActivity> activity, IReadOnlyDictionary<string, Money> billed)
    {
        Money? Of(string charge) => billed.TryGetValue(charge, out var amount) ? amount : null;

        var hours = charges.OfType<Charge.PerHour>().ToList();
        return
        [
            .. detectors.Select(detector => detector.Read(Of(detector.Id))).OfType<Finding>(),
            .. hours
                .Select(charge =>
                    HourFindings.Idle(
                        charge,
                        Occupied(charge, activity, month, now: true),
                        Occupied(charge, activity, before, now: false),
                        Of(charge.Id)
                    )
                )
                .OfType<Finding>(),
            .. hours
                .Select(charge => HourFindings.Overlapping(charge, activity, month, Of(charge.Id)))
                .OfType<Finding>(),
        ];
    }

    private IEnumerable<Detector> For(Charge charge)
    {
        if (charge is Charge.PerMinute minutes)
        {
            yield return new TalkTimeDetector(minutes);
            if (IncrementDetector.Suits(minutes))
            {
                yield return new IncrementDetector(minutes);
            }
        }

        if (charge is Charge.PerContact)
        {
            yield return new RepeatDetector(charge);
        }

        if (charge is not (Charge.PerMinute or Charge.PerContact))
        {
            yield break;
        }

        yield return ShareDetector.ShortContacts(charge);
        yield return new TwiceDetector(FindingKind.ConcurrentContacts, charge);
        yield return new TwiceDetector(FindingKind.Duplicates, charge);
        if (charge.Premiums.Count > 0)
        {
            var clock = new PremiumClock(charge.Premiums, terms, new InstantRange(before.From, month.To));
            yield return ShareDetector.PremiumTimes(
                charge,
                contact => clock.Of(contact, contact.EnqueuedAt.UtcTicks) != 0
            );
        }
    }

    private void CountHandling(Contact contact, string service, bool isBefore)
    {
        if (!contact.IsAnswered)
        {
            return;
        }

        var seconds = (long)contact.TalkSeconds + contact.HoldSeconds + contact.WrapSeconds;
        var (now, earlier) = handled.GetValueOrDefault(service);
        handled[service] = isBefore ? (now, earlier + seconds) : (now + seconds, earlier);
    }

    private HourFindings.Occupied Occupied(
        Charge charge,
        IReadOnlyList<AgentActivity> activity,
        InstantRange span,
        bool now
    )
    {
        var present = HourFindings.Present(
            activity.Where(row =>
                row.State == AgentState.LoggedIn
                && (charge.Service is null || row.Service.Length == 0 || row.Service == charge.Service)
            ),
            span
        );
        var seconds = handled
            .Where(entry => charge.Service is null || entry.Key == charge.Service)
            .Sum(entry => now ? entry.Value.Now : entry.Value.Before);
        return new HourFindings.Occupied(seconds, present);
    }
}
