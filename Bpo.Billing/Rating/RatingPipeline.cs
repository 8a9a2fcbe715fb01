using Bpo.Billing.Rating.Meters;
using Bpo.Billing.Rating.Promises;
using Bpo.Billing.Rating.Spans;
using Bpo.Billing.Rating.Steps;
using Bpo.Domain.Invoices;

namespace Bpo.Billing.Rating;

/// <summary>
/// The order in which a bill comes about, written down once: usage → match → dedupe → billable units (rounding, forecast
/// floor, conversion) → premiums → package → tiers → indexation → currency → charge minimum/maximum → discounts → commitments
/// → what was paid ahead → what was booked before → service credits and bonuses → levies → tax. Meters have done the first four; credits and tax follow in
/// <c>Invoicing</c>.
/// </summary>
internal static class RatingPipeline
{
    public static RatedBill Bill(
        RatingRequest request,
        IReadOnlyList<(BillableSpan Span, Metered Metered)> metered,
        long unmatched
    )
    {
        var ledger = new CarryLedger(request);
        var priced = PremiumsPackageAndTiers(Capacities.Apply(metered), ledger).Select(ChargeBounds.Apply);
        var book = new FeeBook([.. priced.Select(ChargeLines.Of)], request);
        Discounts.Apply(book);
        SpendBounds.Apply(book);
        // What is paid from a balance is still a fee: amounts at risk do not shrink with it.
        var fees = book.Fees();
        Prepayments.Apply(book);
        return new RatedBill(Bookings.Subtract(book.Lines, request), fees, unmatched, ledger.Left);
    }

    private static List<PricedSpan> PremiumsPackageAndTiers(
        IReadOnlyList<(BillableSpan Span, Metered Metered)> metered,
        CarryLedger ledger
    )
    {
        var priced = new Dictionary<BillableSpan, PricedSpan>(ReferenceEqualityComparer.Instance);
        var pools = metered
            .GroupBy(entry => (entry.Span.Charge.Pool ?? "charge " + entry.Span.LineId, entry.Span.Window.From))
            .OrderBy(pool => pool.Key.From);
        foreach (var pool in pools)
        {
            foreach (var span in Price([.. pool], ledger))
            {
                priced[span.Span] = span;
            }
        }

        return [.. metered.Select(entry => priced[entry.Span])];
    }

    private static IReadOnlyList<PricedSpan> Price(
        IReadOnlyList<(BillableSpan Span, Metered Metered)> pool,
        CarryLedger ledger
    )
    {
        if (pool is [var only] && SpecialPrices.Price(only.Span, only.Metered) is { } special)
        {
            return [special];
        }

        var owner = pool.Select(member => member.Span).FirstOrDefault(span => span.Charge.Package is not null);
        var priced = RatePool.Price(pool, owner is null ? 0 : ledger.Open(owner));
        if (owner is not null)
        {
            ledger.Close(owner, priced.Sum(span => span.Unused));
        }

        return priced;
    }
}
