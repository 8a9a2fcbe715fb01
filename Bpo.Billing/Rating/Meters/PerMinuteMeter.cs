using System.Globalization;
using Bpo.Billing.Rating.Premiums;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Rating.Meters;

/// <summary>Seconds of answered contacts, rounded up where the clause says: by contact, by day, or once.</summary>
internal sealed class PerMinuteMeter : ContactMeter
{
    private const decimal SecondsPerMinute = 60;

    private readonly Charge.PerMinute charge;
    private readonly UnitTally[] tallies;
    private readonly long[] dayStarts;
    private readonly EarliestShortContacts? free;
    private readonly PremiumClock? timeClock;
    private long realSeconds;
    private long freeContacts;
    private long cappedContacts;

    public PerMinuteMeter(BillableSpan span, Charge.PerMinute charge)
        : base(span, TimeSpan.Zero)
    {
        this.charge = charge;
        dayStarts =
            charge.Rounding == TimeRounding.Day
                ? [.. span.Days.Dates().Select(date => span.Terms.Zone.StartOf(date).UtcTicks)]
                : [span.Bounds.From.UtcTicks];
        tallies = [.. dayStarts.Select(_ => new UnitTally(NeedsOrder))];
        timeClock =
            charge.PremiumsBy == PremiumMoment.Time && charge.Premiums.Count > 0
                ? new PremiumClock(charge.Premiums, span.Terms, UsageClock.WithTail(span.Bounds))
                : null;
        free = charge.FreeShortContacts is { Count: > 0 } allowance ? new EarliestShortContacts(allowance.Count) : null;
    }

    public override void Merge(ContactMeter other)
    {
        var meter = (PerMinuteMeter)other;
        realSeconds += meter.realSeconds;
        freeContacts += meter.freeContacts;
        cappedContacts += meter.cappedContacts;
        for (var day = 0; day < tallies.Length; day++)
        {
            tallies[day].Merge(meter.tallies[day]);
        }

        foreach (var unit in meter.free?.Kept ?? [])
        {
            AddShort(unit);
        }
    }

    public override Metered Read()
    {
        var stretches = new List<Stretch>();
        var contacts = 0L;
        for (var day = 0; day < tallies.Length; day++)
        {
            stretches.AddRange(tallies[day].Stretches());
            contacts += tallies[day].Contacts;
            if (charge.Rounding != TimeRounding.Contact)
            {
                var at = tallies.Length > 1 ? dayStarts[day] : long.MaxValue;
                stretches.AddRange(RoundingSurplus.Of(charge.Increment, tallies[day], at));
            }
        }

        return new Metered(stretches, SecondsPerMinute, contacts, Steps(stretches, contacts))
        {
            Fees = Ratio.Of(contacts * charge.ConnectFee),
        };
    }

    protected override void Count(Contact contact, long ticks)
    {
        if (!contact.IsAnswered)
        {
            return;
        }

        var real = BilledTime.Of(charge, contact);
        var seconds = BilledTime.Capped(charge, real);
        realSeconds += real;
        cappedContacts += seconds < real ? 1 : 0;
        if (BilledTime.IsFree(charge, seconds))
        {
            freeContacts++;
            return;
        }

        var billed = BilledTime.Billed(charge, seconds);
        if (timeClock is not null)
        {
            AddByTime(contact, ticks, billed, timeClock);
            return;
        }

        var premiums = Clock.Of(contact, ticks);
        if (free is not null && seconds <= charge.FreeShortContacts!.UpToSeconds)
        {
            AddShort(new OrderedUnit(ticks, contact.Id, billed, premiums));
        }
        else
        {
            TallyOf(ticks).Add(ticks, contact.Id, billed, premiums);
        }
    }

    /// <summary>Each second bears the premiums of its own moment, counted from the answer on.</summary>
    private void AddByTime(Contact contact, long ticks, long billed, PremiumClock clock)
    {
        var start = (contact.AnsweredAt ?? contact.EnqueuedAt.AddSeconds(contact.WaitSeconds)).UtcTicks;
        var end = start + (billed * TimeSpan.TicksPerSecond);
        var done = 0L;
        foreach (
            var (from, to, premiums) in clock.Pieces(start, end, contact.Language, contact.Channel, contact.Region)
        )
        {
            var seconds = (to - start) / TimeSpan.TicksPerSecond;
            if (seconds > done)
            {
                TallyOf(ticks).Add(from, contact.Id, seconds - done, premiums, isNew: done == 0);
                done = seconds;
            }
        }
    }

    private void AddShort(OrderedUnit unit)
    {
        if (free!.Offer(unit) is { } billed)
        {
            TallyOf(billed.Ticks).Add(billed.Ticks, billed.Id, billed.Count, billed.Premiums);
        }
    }

    private UnitTally TallyOf(long ticks)
    {
        if (tallies.Length == 1)
        {
            return tallies[0];
        }

        var found = Array.BinarySearch(dayStarts, ticks);
        return tallies[found >= 0 ? found : ~found - 1];
    }

    private List<PricingStep> Steps(List<Stretch> stretches, long contacts)
    {
        var steps = new List<PricingStep>
        {
            new(
                "rounding",
                realSeconds / SecondsPerMinute,
                stretches.Sum(stretch => stretch.Count) / SecondsPerMinute,
                Explanation.Of(
                    charge.Rounding switch
                    {
                        TimeRounding.Contact => "rounding.contact",
                        TimeRounding.Day => "rounding.day",
                        _ => "rounding.period",
                    },
                    charge.Increment.ToString(),
                    contacts.ToString(CultureInfo.InvariantCulture),
                    realSeconds.ToString(CultureInfo.InvariantCulture)
                )
            ),
        };
        if (cappedContacts > 0)
        {
            var longer = cappedContacts.ToString(CultureInfo.InvariantCulture);
            var most = Digits.Plain(charge.MaxSeconds ?? 0);
            steps.Add(
                new PricingStep(
                    "cap",
                    realSeconds / SecondsPerMinute,
                    contacts,
                    Explanation.Of("cap.contact", most, longer)
                )
            );
        }

        var notBilled = freeContacts + (free?.Kept.Count ?? 0);
        if (notBilled > 0)
        {
            var count = notBilled.ToString(CultureInfo.InvariantCulture);
            steps.Add(new PricingStep("free", contacts + notBilled, contacts, Explanation.Of("free.contacts", count)));
        }

        if (charge.ConnectFee > 0)
        {
            var count = contacts.ToString(CultureInfo.InvariantCulture);
            var explain = Explanation.Of("connect-fee", count, Digits.Plain(charge.ConnectFee));
            steps.Add(new PricingStep("connect-fee", contacts, contacts * charge.ConnectFee, explain));
        }

        return steps;
    }
}
