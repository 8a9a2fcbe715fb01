using Bpo.Billing.Rating.Meters;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;

namespace Bpo.Billing.Rating.Steps;

/// <summary>
/// A table read at the seats staffed: a seat's place decides its price, its days decide how much of the price is due. A seat
/// that came in mid-month so reaches the band of the whole team.
/// </summary>
internal static class SeatTable
{
    public static PricedSpan Price(BillableSpan span, Metered metered)
    {
        var rate = span.Charge.Rate;
        var total = metered.Seats.Sum(place => place.Seats);
        var costs = new Dictionary<decimal, decimal>();
        var position = 0m;
        foreach (var place in metered.Seats)
        {
            // A replacement sits on the place before it.
            var (from, seats) = place.Seats == 0 ? (Math.Max(0, position - 1), 1) : (position, place.Seats);
            var cost = rate.Between(from, from + seats, total, 1);
            var denominator = place.Share.Denominator * seats;
            costs[denominator] = costs.GetValueOrDefault(denominator) + (cost * place.Share.Numerator);
            position += place.Seats;
        }

        var exact = costs.Aggregate(
            Ratio.Of(rate.Split(total, 1).Sum(band => band.FlatFee)),
            (sum, cost) => sum + new Ratio(cost.Value, cost.Key)
        );
        var explain = Explanation.Of("tiers.seats", Digits.Plain(total), Digits.Plain(metered.Units.Value));
        var step = new PricingStep("tiers", total, exact.Value, explain);
        return new PricedSpan(span, metered.Units, exact, null, 0, 0, [.. metered.Steps, step]);
    }
}
