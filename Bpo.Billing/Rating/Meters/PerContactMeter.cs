using System.Globalization;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Rating.Meters;

/// <summary>Contacts by count; repeats, where the clause frees them, are found once all are in.</summary>
internal sealed class PerContactMeter(BillableSpan span, CountRule rule, RepeatRule? repeat)
    : ContactMeter(span, repeat is null ? TimeSpan.Zero : TimeSpan.FromHours(repeat.WithinHours))
{
    private readonly List<Visit> visits = [];
    private UnitTally? tally;

    private UnitTally Tally => tally ??= new UnitTally(NeedsOrder);

    public override void Merge(ContactMeter other)
    {
        var meter = (PerContactMeter)other;
        visits.AddRange(meter.visits);
        Tally.Merge(meter.Tally);
    }

    public override Metered Read()
    {
        var steps = new List<PricingStep>();
        if (repeat is not null)
        {
            var billed = new UnitTally(NeedsOrder);
            billed.Merge(Tally);
            var repeats = FreeRepeats(billed);
            steps.Add(
                new PricingStep(
                    "repeats",
                    billed.Contacts + repeats,
                    billed.Contacts,
                    Explanation.Of(
                        repeat.SameReason ? "repeats.reason" : "repeats.customer",
                        repeats.ToString(CultureInfo.InvariantCulture),
                        repeat.WithinHours.ToString(CultureInfo.InvariantCulture)
                    )
                )
            );
            return new Metered([.. billed.Stretches()], 1, billed.Contacts, steps);
        }

        return new Metered([.. Tally.Stretches()], 1, Tally.Contacts, steps);
    }

    protected override void Count(Contact contact, long ticks)
    {
        if (!rule.Covers(contact))
        {
            return;
        }

        if (repeat is null || contact.Customer.Length == 0)
        {
            Tally.Add(ticks, contact.Id, 1, Clock.Of(contact, ticks));
        }
        else
        {
            visits.Add(Visit.Of(contact, ticks, Clock.Of(contact, ticks), repeat, IsBefore: false));
        }
    }

    protected override void Remember(Contact contact, long ticks)
    {
        if (repeat is not null && contact.Customer.Length > 0 && rule.Covers(contact))
        {
            visits.Add(Visit.Of(contact, ticks, 0, repeat, IsBefore: true));
        }
    }

    private long FreeRepeats(UnitTally billed)
    {
        var repeats = 0L;
        foreach (var (visit, isRepeat) in Visit.InOrder(visits, repeat!))
        {
            if (visit.IsBefore)
            {
                continue;
            }

            if (isRepeat)
            {
                repeats++;
            }
            else
            {
                billed.Add(visit.Ticks, visit.Id, 1, visit.Premiums);
            }
        }

        return repeats;
    }
}
