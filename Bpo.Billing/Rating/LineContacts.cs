using Bpo.Billing.Rating.Meters;
using Bpo.Billing.Rating.Premiums;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain.Pricing;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Rating;

/// <summary>Says which contacts stand behind a line and what of each is billed there, by the rules the line was rated with.</summary>
/// <remarks>
/// Under day or period rounding the increment applies to sums, so the seconds here are the exact ones; a package or a table
/// does not change which seconds are billed, only what they cost.
/// </remarks>
public static class LineContacts
{
    /// <param name="contacts">
    /// The contacts of the period, and of <see cref="RatingSession.LookBack"/> before it, each with its service; enumerated
    /// twice where an allowance or a repeat rule needs all of them first.
    /// </param>
    /// <returns>Nothing for a line that does not bill contacts.</returns>
    public static IEnumerable<BilledContact> Behind(
        RatingRequest request,
        string lineId,
        IEnumerable<(Contact Contact, string? Service)> contacts
    )
    {
        if (SpanPlan.Of(request).FirstOrDefault(span => span.LineId == lineId) is not { } span)
        {
            return [];
        }

        var mine = contacts
            .Where(entry => !string.IsNullOrEmpty(entry.Service))
            .Where(entry => span.Charge.Service is not { } own || own == entry.Service)
            .Select(entry => entry.Contact);
        return span.Charge switch
        {
            Charge.PerMinute charge => Minutes(span, charge, mine),
            Charge.PerContact charge => Counts(span, new CountRule(charge), charge.Repeat, mine),
            Charge.BaselineBand charge => Counts(span, new CountRule(charge.Count, 0), repeat: null, mine),
            _ => [],
        };
    }

    private static IEnumerable<BilledContact> Minutes(
        BillableSpan span,
        Charge.PerMinute charge,
        IEnumerable<Contact> contacts
    )
    {
        var bounds = span.Bounds;
        var clock = new PremiumClock(span.Charge.Premiums, span.Terms, bounds);
        var when = new UsageClock(span.Charge, span.Terms, bounds);
        var answered = contacts.Where(contact =>
            contact.IsAnswered && bounds.Contains(contact.EnqueuedAt) && when.Holds(contact)
        );
        var free = EarliestShort(charge, answered);
        foreach (var contact in answered)
        {
            var real = BilledTime.Of(charge, contact);
            var seconds = BilledTime.Capped(charge, real);
            var reason =
                BilledTime.IsFree(charge, seconds) ? FreeReason.TooShort
                : free.Contains(Key(contact)) ? FreeReason.ShortAllowance
                : FreeReason.None;
            var billed = reason == FreeReason.None ? BilledTime.Billed(charge, seconds) : 0;
            yield return new BilledContact(contact, real, billed, reason, Names(span, clock, contact));
        }
    }

    private static IEnumerable<BilledContact> Counts(
        BillableSpan span,
        CountRule rule,
        RepeatRule? repeat,
        IEnumerable<Contact> contacts
    )
    {
        var bounds = span.Bounds;
        var clock = new PremiumClock(span.Charge.Premiums, span.Terms, bounds);
        var when = new UsageClock(span.Charge, span.Terms, bounds);
        var counted = contacts
            .Where(rule.Covers)
            .Where(contact => contact.EnqueuedAt < bounds.From || when.Holds(contact));
        var repeats = Repeats(span, repeat, counted);
        foreach (var contact in counted.Where(contact => bounds.Contains(contact.EnqueuedAt)))
        {
            var reason = repeats.Contains(Key(contact)) ? FreeReason.Repeat : FreeReason.None;
            yield return new BilledContact(
                contact,
                0,
                reason == FreeReason.None ? 1 : 0,
                reason,
                Names(span, clock, contact)
            );
        }
    }

    private static HashSet<(long, string)> EarliestShort(Charge.PerMinute charge, IEnumerable<Contact> answered)
    {
        if (charge.FreeShortContacts is not { Count: > 0 } allowance)
        {
            return [];
        }

        var earliest = new EarliestShortContacts(allowance.Count);
        foreach (var contact in answered)
        {
            var seconds = BilledTime.Capped(charge, BilledTime.Of(charge, contact));
            if (!BilledTime.IsFree(charge, seconds) && seconds <= allowance.UpToSeconds)
            {
                earliest.Offer(new OrderedUnit(contact.EnqueuedAt.UtcTicks, contact.Id, seconds, 0));
            }
        }

        return [.. earliest.Kept.Select(unit => (unit.Ticks, unit.Id))];
    }

    private static HashSet<(long, string)> Repeats(BillableSpan span, RepeatRule? repeat, IEnumerable<Contact> counted)
    {
        if (repeat is null)
        {
            return [];
        }

        var from = span.Bounds.From - TimeSpan.FromHours(repeat.WithinHours);
        var visits = counted
            .Where(contact => contact.Customer.Length > 0 && contact.EnqueuedAt >= from)
            .Select(contact => Visit.Of(contact, contact.EnqueuedAt.UtcTicks, 0, repeat, IsBefore: false))
            .ToList();
        return
        [
            .. Visit
                .InOrder(visits, repeat)
                .Where(entry => entry.IsRepeat)
                .Select(entry => (entry.Visit.Ticks, entry.Visit.Id)),
        ];
    }

    private static (long, string) Key(Contact contact) => (contact.EnqueuedAt.UtcTicks, contact.Id);

    private static IReadOnlyList<string> Names(BillableSpan span, PremiumClock clock, Contact contact)
    {
        var mask = clock.Of(contact, contact.EnqueuedAt.UtcTicks);
        return mask == 0
            ? []
            :
            [
                .. span
                    .Charge.Premiums.Where((_, index) => (mask & (1u << index)) != 0)
                    .Select(premium => premium.Name),
            ];
    }
}
