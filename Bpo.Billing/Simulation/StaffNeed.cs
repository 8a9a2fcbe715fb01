using Bpo.Domain.Amounts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Simulation;

/// <summary>
/// Hours or seats that a charge bills although nobody recorded any: a given number of seats, or what the handling time of
/// the month takes at an occupancy. Seats come whole.
/// </summary>
/// <param name="Seats">A fixed number; null to derive it.</param>
/// <param name="OccupancyPercent">Share of the paid time spent on contacts.</param>
/// <param name="HoursPerSeat">Paid hours of a seat in a month; null where hours are billed.</param>
public sealed record StaffNeed(
    string Charge,
    string? Service,
    decimal? Seats,
    decimal OccupancyPercent,
    decimal? HoursPerSeat
)
{
    private const decimal SecondsPerHour = 3600;

    /// <summary>Talk, hold and wrap-up of the answered contacts.</summary>
    public long Workload(IEnumerable<Rollup> cells, InstantRange month) =>
        cells
            .Where(cell => cell.Key.Outcome == Outcome.Answered && month.Contains(cell.Key.Start))
            .Where(cell => Service is null || cell.Key.Service == Service)
            .Sum(cell => cell.Cell.TalkSeconds + cell.Cell.HoldSeconds + cell.Cell.WrapSeconds);

    public decimal Units(long workload, Ratio factor)
    {
        if (Seats is { } seats)
        {
            return seats;
        }

        var hours = new Ratio(
            workload * factor.Numerator * 100,
            SecondsPerHour * OccupancyPercent * factor.Denominator
        );
        return HoursPerSeat is { } each ? Math.Ceiling(hours.Value / each) : hours.Value;
    }
}
