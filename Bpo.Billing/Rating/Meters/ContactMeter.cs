using Bpo.Billing.Rating.Premiums;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Rating.Meters;

/// <summary>Counts contacts into the billable units of one span. Two meters of one span can be merged.</summary>
internal abstract class ContactMeter
{
    private readonly long from;
    private readonly long seenFrom;
    private readonly long to;
    private readonly UsageClock? billed;

    protected ContactMeter(BillableSpan span, TimeSpan lookBack)
    {
        Span = span;
        from = span.Bounds.From.UtcTicks;
        to = span.Bounds.To.UtcTicks;
        seenFrom = from - lookBack.Ticks;
        Clock = new PremiumClock(span.Charge.Premiums, span.Terms, span.Bounds);
        billed = span.Charge.When is null ? null : new UsageClock(span.Charge, span.Terms, span.Bounds);
    }

    public BillableSpan Span { get; }

    protected PremiumClock Clock { get; }

    /// <summary>Whether the price of a contact depends on those before it.</summary>
    protected bool NeedsOrder =>
        Span.Charge.Pool is not null
        || Span.Charge.Package is { Split: PackageSplit.WholeContact }
        || (
            Span.Charge.Premiums.Count > 0
            && (
                Span.Charge.Rate.DependsOnOrder
                || (Span.Charge.Package is not null && Span.Charge.Premiums.Any(premium => !premium.InsidePackage))
            )
        );

    /// <summary>Null for charges that do not bill contacts.</summary>
    public static ContactMeter? For(BillableSpan span) =>
        span.Charge switch
        {
            Charge.PerMinute { ContactBands.Count: > 0 } charge => new ContactBandMeter(span, charge),
            Charge.PerMinute charge => new PerMinuteMeter(span, charge),
            Charge.PerContact charge => new PerContactMeter(span, new CountRule(charge), charge.Repeat),
            Charge.BaselineBand charge => new PerContactMeter(span, new CountRule(charge.Count, 0), repeat: null),
            Charge.Fixed { VolumeBand: not null } => new PerContactMeter(
                span,
                new CountRule(ContactCount.Handled, 0),
                repeat: null
            ),
            _ => null,
        };

    public void Add(Contact contact, long ticks)
    {
        if (ticks >= from && ticks < to)
        {
            if (billed is null || billed.Holds(contact, ticks))
            {
                Count(contact, ticks);
            }
        }
        else if (ticks >= seenFrom && ticks < from)
        {
            Remember(contact, ticks);
        }
    }

    public abstract void Merge(ContactMeter other);

    public abstract Metered Read();

    protected abstract void Count(Contact contact, long ticks);

    /// <summary>A contact before the span, which may make a later one a repeat.</summary>
    protected virtual void Remember(Contact contact, long ticks) { }
}
