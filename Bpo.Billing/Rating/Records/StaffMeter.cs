using System.Globalization;
using Bpo.Billing.Rating.Meters;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Rating.Records;

/// <summary>Seats and retainers: days become parts of a month (or week, quarter, year) by the clause's proration.</summary>
internal static class StaffMeter
{
    public static Metered Seats(BillableSpan span, Charge.PerSeat charge, IReadOnlyList<SeatAssignment> seats)
    {
        var assigned = seats
            .Where(seat => charge.Service is null || seat.Service.Length == 0 || seat.Service == charge.Service)
            .Where(seat =>
                charge.Role is null || string.Equals(seat.Role, charge.Role, StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        var sum = Ratio.Zero;
        var places = new List<SeatPlace>();
        foreach (var seat in assigned.OrderBy(seat => seat.From).ThenBy(seat => seat.Agent, StringComparer.Ordinal))
        {
            var share = Ratio.Zero;
            foreach (var days in Billed(seat, assigned, span.Days, charge))
            {
                share += SeatShare(days, span, charge);
            }

            sum += share;
            if (share.Numerator != 0)
            {
                // A replacement keeps the seat: it takes no place of its own in a table.
                places.Add(new SeatPlace(seat.Replaces.Length == 0 ? 1 : 0, share));
            }
        }

        if (charge.TiersBySeats)
        {
            return Metered.Of(sum) with { Seats = places };
        }

        var count = assigned.Count.ToString(CultureInfo.InvariantCulture);
        var step = new PricingStep("proration", assigned.Count, sum.Value, Explain(charge.Proration, count));
        return WithMinimum(span, charge, sum, step);
    }

    /// <summary>Seats somebody counted are whole already; only the minimum is left to apply.</summary>
    public static Metered WithMinimum(BillableSpan span, Charge.PerSeat charge, Ratio seats, params PricingStep[] steps)
    {
        var least = SeatShare(span.Days, span, charge) * charge.MinimumSeats;
        if (charge.MinimumSeats == 0 || seats.Value >= least.Value)
        {
            return Metered.Of(seats, steps);
        }

        var raised = new PricingStep(
            "minimum-seats",
            seats.Value,
            least.Value,
            Explanation.Of("minimum-seats", Digits.Plain(charge.MinimumSeats))
        );
        return Metered.Of(least, [.. steps, raised]);
    }

    public static Metered Retainer(BillableSpan span, Charge.Fixed charge)
    {
        var calendar = charge.Calendar is { } id ? span.Terms.Calendar(id) : null;
        var start = charge.From ?? span.Terms.EffectiveFrom;
        var share = charge switch
        {
            { AnchorDay: { } day } => CalendarShare.Anchored(span.Days, charge.Per, day, start),
            { Proration: Proration.WorkingDays, Per: CyclePeriod.Month } => WorkingDays.Share(span.Days, calendar),
            { Proration: Proration.Fixed30 } => CalendarShare.Thirty(span.Days) * new Ratio(1, charge.Per.Months()),
            { Proration: Proration.PrecedingCycle } => CalendarShare.Preceding(span.Days, charge.Per),
            { Proration: Proration.None } => Ratio.Of(BillingWindows.Of(span.Days, charge.Per).Count),
            _ => CalendarShare.Of(span.Days, charge.Per),
        };
        var days = span.Days.Days.ToString(CultureInfo.InvariantCulture);
        return share == Ratio.One
            ? Metered.Of(share)
            : Metered.Of(
                share,
                new PricingStep("proration", span.Days.Days, share.Value, Explain(charge.Proration, days))
            );
    }

    private static Ratio SeatShare(Period days, BillableSpan span, Charge.PerSeat charge)
    {
        if (charge.Per == SeatPeriod.Week)
        {
            return charge.Proration == Proration.None ? Ratio.Of((days.Days + 6) / 7) : new Ratio(days.Days, 7);
        }

        return charge.Proration switch
        {
            Proration.WorkingDays => WorkingDays.Share(
                days,
                charge.Calendar is { } id ? span.Terms.Calendar(id) : null
            ),
            Proration.Fixed30 => CalendarShare.Thirty(days),
            Proration.PrecedingCycle => CalendarShare.Preceding(days, CyclePeriod.Month),
            Proration.None => Ratio.Of(BillingWindows.Of(days, CyclePeriod.Month).Count),
            _ => CalendarShare.Of(days, CyclePeriod.Month),
        };
    }

    /// <summary>The days a seat is billed: its own, less those that are billed for the agent it replaces.</summary>
    private static IEnumerable<Period> Billed(
        SeatAssignment seat,
        List<SeatAssignment> all,
        Period span,
        Charge.PerSeat charge
    )
    {
        if (Days(seat).Overlap(span) is not { } own)
        {
            return [];
        }

        var taken = seat.Replaces.Length == 0 ? null : all.FirstOrDefault(other => other.Agent == seat.Replaces);
        if (taken is null || Paid(taken, span, charge)?.Overlap(own) is not { } shared)
        {
            return [own];
        }

        return new (DateOnly From, DateOnly To)[] { (own.From, shared.From), (shared.To, own.To) }
            .Where(part => part.To > part.From)
            .Select(part => new Period(part.From, part.To));
    }

    /// <summary>Where parts of a month or week are billed whole, the seat is paid to the end of the last one begun.</summary>
    private static Period? Paid(SeatAssignment seat, Period span, Charge.PerSeat charge)
    {
        if (Days(seat).Overlap(span) is not { } sat || charge.Proration != Proration.None)
        {
            return Days(seat).Overlap(span);
        }

        var to =
            charge.Per == SeatPeriod.Week
                ? sat.From.AddDays((sat.Days + 6) / 7 * 7)
                : Period.Month(sat.To.AddDays(-1).Year, sat.To.AddDays(-1).Month).To;
        return new Period(sat.From, to);
    }

    private static Period Days(SeatAssignment seat) => new(seat.From, seat.To ?? DateOnly.MaxValue);

    private static Explanation Explain(Proration proration, string count) =>
        Explanation.Of(
            proration switch
            {
                Proration.WorkingDays => "proration.working-days",
                Proration.Fixed30 => "proration.fixed-30",
                Proration.PrecedingCycle => "proration.preceding-cycle",
                Proration.None => "proration.none",
                _ => "proration.calendar-days",
            },
            count
        );
}
