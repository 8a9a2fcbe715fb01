using Bpo.Domain.Pricing.Rates;

namespace Bpo.Domain.Pricing;

public abstract partial record Charge
{
    /// <summary>Agents rented by the month or week.</summary>
    public sealed record PerSeat : Charge
    {
        public override string Kind => "per-seat";

        public override string Unit => Per == SeatPeriod.Week ? "seat-week" : "seat-month";

        public SeatPeriod Per { get; init; }

        public Proration Proration { get; init; }

        /// <summary>The least number of seats billed, whatever is staffed.</summary>
        public decimal MinimumSeats { get; init; }

        /// <summary>The role whose seats are billed; null for every role.</summary>
        public string? Role { get; init; }

        /// <summary>
        /// Whether tables of bands are read at the seats staffed, each seat then at its prorated price, or at the billed
        /// seat-months themselves.
        /// </summary>
        public bool TiersBySeats { get; init; }

        /// <summary>The calendar of working days; null for Monday to Friday.</summary>
        public string? Calendar { get; init; }
    }
}

public enum SeatPeriod
{
    Month,
    Week,
}
