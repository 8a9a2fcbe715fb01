using Bpo.Billing.Rating.Meters;
using Bpo.Billing.Rating.Spans;
using Bpo.Billing.Rating.WhatIf;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Rating;

/// <summary>
/// Rates one period. Contacts are added in any order and are not kept, except where a clause makes the price depend on what
/// came before (repeats, premiums on a graduated table, pools). Sessions of one request can be merged, so a month can be
/// counted in parts. Run, preview, simulation and calculator all rate through here.
/// </summary>
public sealed class RatingSession
{
    private readonly RatingRequest request;
    private readonly IReadOnlyList<BillableSpan> spans;
    private readonly IReadOnlyList<ContactMeter?> meters;
    private readonly ContactMeter[] contactMeters;
    private readonly Dictionary<string, ContactMeter[]> byService = new(StringComparer.Ordinal);
    private readonly (long From, ServiceAssignment Services)[] segments;
    private readonly long from;
    private readonly long to;
    private long unmatched;

    public RatingSession(RatingRequest request)
    {
        this.request = request;
        spans = SpanPlan.Of(request);
        meters = [.. spans.Select(span => request.Counted.ContainsKey(span.Charge.Id) ? null : ContactMeter.For(span))];
        contactMeters = [.. meters.OfType<ContactMeter>()];
        segments =
        [
            .. request.Segments.Select(segment =>
                (segment.Terms.Zone.StartOf(segment.Span.From).UtcTicks, new ServiceAssignment(segment.Terms))
            ),
        ];
        var bounds = new InstantRange(
            request.Segments[0].Terms.Zone.StartOf(request.Segments[0].Span.From),
            request.Segments[^1].Terms.Zone.StartOf(request.Segments[^1].Span.To)
        );
        (from, to) = (bounds.From.UtcTicks, bounds.To.UtcTicks);
    }

    /// <summary>How far before the period contacts must be added too, so that repeats of them are known.</summary>
    public TimeSpan LookBack => LookBackOf(request);

    public static TimeSpan LookBackOf(RatingRequest request) =>
        TimeSpan.FromHours(
            request
                .Segments.SelectMany(segment => segment.Terms.Pricing)
                .Select(charge => (charge as Domain.Pricing.Charge.PerContact)?.Repeat?.WithinHours ?? 0)
                .DefaultIfEmpty()
                .Max()
        );

    /// <summary>Adds a contact to the first service of the terms in force that covers it.</summary>
    public void Add(Contact contact) => Add(contact, ServiceOf(contact), contact.EnqueuedAt.UtcTicks);

    /// <summary>The first service of the terms in force that covers a contact; null when none does.</summary>
    public string? ServiceOf(Contact contact)
    {
        var ticks = contact.EnqueuedAt.UtcTicks;
        var index = segments.Length - 1;
        while (index > 0 && segments[index].From > ticks)
        {
            index--;
        }

        return segments[index].Services.Of(contact);
    }

    /// <summary>Adds a contact that has its service; null or empty when none covers it.</summary>
    public void Add(Contact contact, string? service) =>
        Add(contact, string.IsNullOrEmpty(service) ? null : service, contact.EnqueuedAt.UtcTicks);

    /// <summary>Adds what another session of the same request has counted.</summary>
    public void Merge(RatingSession other)
    {
        unmatched += other.unmatched;
        for (var index = 0; index < contactMeters.Length; index++)
        {
            contactMeters[index].Merge(other.contactMeters[index]);
        }
    }

    /// <summary>The bill of everything added so far.</summary>
    public RatedBill Bill() => Counted().Bill();

    /// <summary>The billable units of everything added so far, before they are priced.</summary>
    public CountedUsage Counted() =>
        new(request, [.. spans.Select((span, index) => (span, Metering.Of(span, request, meters[index])))], unmatched);

    private void Add(Contact contact, string? service, long ticks)
    {
        if (service is null)
        {
            unmatched += ticks >= from && ticks < to ? 1 : 0;
            return;
        }

        if (!byService.TryGetValue(service, out var interested))
        {
            byService[service] = interested = Interested(service);
        }

        foreach (var meter in interested)
        {
            meter.Add(contact, ticks);
        }
    }

    /// <summary>Apart, so that adding a contact captures nothing.</summary>
    private ContactMeter[] Interested(string service) =>
        [.. contactMeters.Where(meter => meter.Span.Charge.Service is not { } own || own == service)];
}
