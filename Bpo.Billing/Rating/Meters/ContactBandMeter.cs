using System.Globalization;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Rating.Meters;

/// <summary>Seconds of answered contacts by the age of the contact; each band has its own price and increment.</summary>
internal sealed class ContactBandMeter(BillableSpan span, Charge.PerMinute charge) : ContactMeter(span, TimeSpan.Zero)
{
    private const decimal SecondsPerMinute = 60;

    private readonly long[] seconds = new long[charge.ContactBands.Count];
    private long contacts;
    private long freeContacts;

    public override void Merge(ContactMeter other)
    {
        var meter = (ContactBandMeter)other;
        contacts += meter.contacts;
        freeContacts += meter.freeContacts;
        for (var band = 0; band < seconds.Length; band++)
        {
            seconds[band] += meter.seconds[band];
        }
    }

    public override Metered Read()
    {
        var cost = charge.ContactBands.Select((band, index) => band.Price * seconds[index]).Sum();
        var steps = charge.ContactBands.Select((band, index) => Step(index, seconds[index], band.Price)).ToList();
        if (freeContacts > 0)
        {
            var count = freeContacts.ToString(CultureInfo.InvariantCulture);
            steps.Add(
                new PricingStep("free", contacts + freeContacts, contacts, Explanation.Of("free.contacts", count))
            );
        }

        if (charge.ConnectFee > 0)
        {
            var count = contacts.ToString(CultureInfo.InvariantCulture);
            var explain = Explanation.Of("connect-fee", count, Digits.Plain(charge.ConnectFee));
            steps.Add(new PricingStep("connect-fee", contacts, contacts * charge.ConnectFee, explain));
        }

        return new Metered([new Stretch(seconds.Sum(), 0)], SecondsPerMinute, contacts, steps)
        {
            Fees = new Ratio(cost, SecondsPerMinute) + Ratio.Of(contacts * charge.ConnectFee),
        };
    }

    protected override void Count(Contact contact, long ticks)
    {
        if (!contact.IsAnswered)
        {
            return;
        }

        var time = BilledTime.Capped(charge, BilledTime.Of(charge, contact));
        if (BilledTime.IsFree(charge, time))
        {
            freeContacts++;
            return;
        }

        contacts++;
        for (var band = 0; band < seconds.Length; band++)
        {
            seconds[band] += BilledTime.InBand(charge, band, time);
        }
    }

    private static PricingStep Step(int band, long seconds, decimal price)
    {
        var minutes = seconds / SecondsPerMinute;
        var number = (band + 1).ToString(CultureInfo.InvariantCulture);
        var explain = Explanation.Of("contact-band", number, Digits.Plain(minutes), Digits.Plain(price));
        return new PricingStep("tiers", minutes, minutes * price, explain);
    }
}
