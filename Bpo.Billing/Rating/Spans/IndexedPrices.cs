using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Promises;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Rating.Spans;

/// <summary>
/// Where the clause rounds prices at every change, the next change counts from the rounded price: the prices themselves are
/// replaced, since a factor on the amount would not know the roundings in between.
/// </summary>
internal static class IndexedPrices
{
    public static BillableSpan Apply(BillableSpan span) =>
        span.PriceFactor != 1 && span.Terms.Commitments.Indexation is { PriceDecimals: not null } indexation
            ? span with
            {
                Charge = Of(span.Charge, price => indexation.PriceOn(span.Days.From, price)),
                RoundedFactor = span.PriceFactor,
                PriceFactor = 1,
            }
            : span;

    private static Charge Of(Charge charge, Func<decimal, decimal> price) =>
        charge is Charge.PassThrough or Charge.PercentOfSales
            ? charge
            : OwnPrices(charge, price) with
            {
                Rate = Of(charge.Rate, price),
                Package = charge.Package is { } package ? package with { Fee = price(package.Fee) } : null,
            };

    private static Charge OwnPrices(Charge charge, Func<decimal, decimal> price) =>
        charge switch
        {
            Charge.PerMinute minutes => minutes with
            {
                ConnectFee = price(minutes.ConnectFee),
                ContactBands = [.. minutes.ContactBands.Select(band => band with { Price = price(band.Price) })],
            },
            Charge.Fixed { Capacity: { } table } fees => fees with
            {
                Capacity = table with
                {
                    Bands = [.. table.Bands.Select(band => band with { Price = price(band.Price) })],
                },
            },
            Charge.BaselineBand band => band with
            {
                Fee = price(band.Fee),
                ArcPrice = price(band.ArcPrice),
                RrcPrice = price(band.RrcPrice),
            },
            _ => charge,
        };

    private static UnitRate Of(UnitRate rate, Func<decimal, decimal> price) =>
        rate switch
        {
            UnitRate.Flat flat => new UnitRate.Flat(price(flat.Price)),
            UnitRate.Graduated table => table with { Bands = Of(table.Bands, price) },
            UnitRate.Volume table => table with { Bands = Of(table.Bands, price) },
            _ => rate,
        };

    private static IReadOnlyList<Band> Of(IReadOnlyList<Band> bands, Func<decimal, decimal> price) =>
        [.. bands.Select(band => band with { Price = price(band.Price), FlatFee = price(band.FlatFee) })];
}
