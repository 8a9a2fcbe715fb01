using Bpo.Billing.Rating.Meters;
using Bpo.Billing.Rating.Premiums;
using Bpo.Billing.Rating.Records;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain.Amounts;
using Bpo.Domain.Pricing;

namespace Bpo.Billing.Rating;

/// <summary>Billable units of every span: counted by somebody, metered from contacts, or read from other usage.</summary>
internal static class Metering
{
    public static Metered Of(BillableSpan span, RatingRequest request, ContactMeter? meter) =>
        request.Counted.TryGetValue(span.Charge.Id, out var counted)
            ? Counted(span, request, counted)
            : FromMeterOrUsage(span, request, meter?.Read());

    private static Metered FromMeterOrUsage(BillableSpan span, RatingRequest request, Metered? contacts) =>
        span.Charge is Charge.Fixed charge
            ? VolumeBandCheck.Apply(charge, StaffMeter.Retainer(span, charge), contacts)
            : contacts ?? FromUsage(span, request);

    private static Metered FromUsage(BillableSpan span, RatingRequest request) =>
        span.Charge switch
        {
            Charge.PerSeat charge => StaffMeter.Seats(span, charge, request.Usage.Seats),
            Charge.PerHour charge => HourMeter.Hours(span, charge, request.Usage.AgentActivity),
            Charge.PerResult charge => ResultMeter.Results(span, charge, request.Usage.Results),
            Charge.PercentOfSales charge => ResultMeter.Sales(span, charge, request.Usage.Results),
            Charge.PerRecord charge => ListMeter.Records(span, charge, request.Usage.Records),
            Charge.PassThrough charge => ListMeter.Costs(span, charge, request.Usage.Costs),
            _ => Metered.Of(Ratio.One),
        };

    private static Metered Counted(BillableSpan span, RatingRequest request, IReadOnlyList<CountedQuantity> counted)
    {
        var bounds = span.Bounds;
        var clock = new PremiumClock(span.Charge.Premiums, span.Terms, bounds);
        var when = new UsageClock(span.Charge, span.Terms, bounds);
        // A quantity without a moment is spread by days where an amendment or an index change cuts the period.
        var per = span.IsCut ? (decimal)request.Period.Days : 1;
        var stretches = new List<Stretch>();
        foreach (var quantity in counted.OrderBy(quantity => quantity.At ?? DateTimeOffset.MinValue))
        {
            if (quantity.At is not { } at)
            {
                stretches.Add(new Stretch(quantity.Quantity * (span.IsCut ? span.Days.Days : 1), 0));
            }
            else if (
                bounds.Contains(at) && when.Holds(at.UtcTicks, quantity.Language, quantity.Channel, quantity.Region)
            )
            {
                var premiums = clock.Of(at.UtcTicks, quantity.Language, quantity.Channel, quantity.Region);
                stretches.Add(new Stretch(quantity.Quantity * per, premiums, at.UtcTicks));
            }
        }

        var metered = new Metered(stretches, per, 0, []);
        return span.Charge switch
        {
            Charge.PerSeat { TiersBySeats: true } => metered with { Seats = SeatPlace.Of(counted) },
            Charge.PerSeat charge => StaffMeter.WithMinimum(span, charge, metered.Units),
            Charge.PerHour charge => HourMeter.WithCap(charge, metered),
            _ => metered,
        };
    }
}
