using System.Globalization;
using Bpo.Billing.Rating;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Reconciliation;

/// <summary>The readings of one charge that others may have billed by, of every cause the usual ones first.</summary>
internal static class BillReadings
{
    private static readonly BillingIncrement[] Increments =
    [
        new(60, 60),
        new(1, 1),
        new(30, 6),
        new(60, 6),
        new(6, 6),
        new(60, 1),
        new(10, 10),
    ];

    /// <param name="neighbours">Versions of the terms just before and after those of the month.</param>
    public static IReadOnlyList<BillReading> Of(
        RatingRequest request,
        Charge charge,
        IReadOnlyList<Terms> neighbours
    ) =>
        [
            .. charge switch
            {
                Charge.PerMinute minutes => OfMinutes(minutes),
                Charge.PerContact contacts => OfContacts(contacts),
                _ => [],
            },
            .. Versions(request, charge.Id, neighbours),
        ];

    private static IEnumerable<BillReading> OfMinutes(Charge.PerMinute minutes)
    {
        foreach (var increment in Increments.Where(other => other.ToString() != minutes.Increment.ToString()))
        {
            yield return Minutes(
                BillCause.Increment,
                Said("increment", increment.ToString()),
                minutes.Id,
                one => one with { Increment = increment }
            );
        }

        yield return new BillReading(BillCause.Basis, Said("ring"), question => question with { From = TimeFrom.Ring });
        foreach (var basis in Enum.GetValues<TimeBasis>().Where(other => other != minutes.Basis).Reverse())
        {
            yield return Minutes(
                BillCause.Basis,
                Said($"basis.{basis}"),
                minutes.Id,
                one => one with { Basis = basis }
            );
        }

        yield return new BillReading(
            BillCause.Basis,
            Said("wait"),
            question => question with { From = TimeFrom.Arrival }
        );
        if (minutes.FreeUpToSeconds > 0 || minutes.FreeShortContacts is not null)
        {
            yield return Minutes(
                BillCause.ShortContacts,
                Said("short-billed"),
                minutes.Id,
                one => one with { FreeUpToSeconds = 0, FreeShortContacts = null }
            );
        }
    }

    private static IEnumerable<BillReading> OfContacts(Charge.PerContact contacts)
    {
        foreach (var count in Enum.GetValues<ContactCount>().Where(other => other != contacts.Count))
        {
            yield return Contacts(
                BillCause.Count,
                Said($"count.{count}"),
                contacts.Id,
                one => one with { Count = count }
            );
        }

        if (contacts.MinTalkSeconds > 0)
        {
            yield return Contacts(
                BillCause.ShortContacts,
                Said("short-billed"),
                contacts.Id,
                one => one with { MinTalkSeconds = 0 }
            );
        }

        if (contacts.Repeat is not null)
        {
            yield return Contacts(
                BillCause.Repeats,
                Said("repeats-billed"),
                contacts.Id,
                one => one with { Repeat = null }
            );
        }
    }

    /// <summary>One version for the whole month: of those in force where there are several, and of their neighbours.</summary>
    private static IEnumerable<BillReading> Versions(
        RatingRequest request,
        string charge,
        IReadOnlyList<Terms> neighbours
    ) =>
        request
            .Segments.Select(segment => segment.Terms)
            .Where(_ => request.Segments.Count > 1)
            .Concat(neighbours)
            .Where(terms => terms.Pricing.Any(one => one.Id == charge))
            .Select(terms => new BillReading(
                BillCause.Version,
                Said("version", terms.EffectiveFrom.ToString("O", CultureInfo.InvariantCulture)),
                question =>
                    question with
                    {
                        Request = question.Request with { Segments = [new TermsSegment(terms, request.Period)] },
                    }
            ));

    private static BillReading Minutes(
        BillCause cause,
        Explanation what,
        string id,
        Func<Charge.PerMinute, Charge> change
    ) => Changed(cause, what, id, charge => charge is Charge.PerMinute minutes ? change(minutes) : charge);

    private static BillReading Contacts(
        BillCause cause,
        Explanation what,
        string id,
        Func<Charge.PerContact, Charge> change
    ) => Changed(cause, what, id, charge => charge is Charge.PerContact contacts ? change(contacts) : charge);

    /// <summary>Each version keeps its own price: only what the reading is about becomes another.</summary>
    private static BillReading Changed(BillCause cause, Explanation what, string id, Func<Charge, Charge> change) =>
        new(
            cause,
            what,
            question =>
                question with
                {
                    Request = question.Request.WithPricing(pricing =>
                        [.. pricing.Select(charge => charge.Id == id ? change(charge) : charge)]
                    ),
                }
        );

    private static Explanation Said(string code, params IReadOnlyList<string> arguments) =>
        Explanation.Of($"reconcile.{code}", arguments);
}
