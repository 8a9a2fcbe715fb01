using Bpo.Domain.Amounts;

namespace Bpo.Billing.Rating.Meters;

/// <summary>Seats that follow one another in a table, and the part of a month (or week) they are billed for.</summary>
/// <param name="Seats">How many places they take; zero for a replacement.</param>
internal sealed record SeatPlace(decimal Seats, Ratio Share)
{
    /// <summary>Seat-months somebody counted, with the seats behind them.</summary>
    public static IReadOnlyList<SeatPlace> Of(IEnumerable<CountedQuantity> counted) =>
        [
            .. counted
                .OrderBy(quantity => quantity.At ?? DateTimeOffset.MinValue)
                .Select(quantity => new SeatPlace(quantity.Seats ?? quantity.Quantity, Ratio.Of(quantity.Quantity))),
        ];
}
