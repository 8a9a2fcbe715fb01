using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;

namespace Bpo.Billing.Rating.Meters;

/// <summary>The billable units of one span.</summary>
/// <param name="Stretches">In order of time where the price depends on it.</param>
/// <param name="Per">Counts to a unit: 60 where seconds are counted and minutes are priced.</param>
internal sealed record Metered(
    IReadOnlyList<Stretch> Stretches,
    decimal Per,
    long Contacts,
    IReadOnlyList<PricingStep> Steps
)
{
    /// <summary>Money due beside the units, such as connect fees, in major units.</summary>
    public Ratio Fees { get; init; } = Ratio.Zero;

    /// <summary>Seats with their parts of the month, where a table is read at seats; empty elsewhere.</summary>
    public IReadOnlyList<SeatPlace> Seats { get; init; } = [];

    public decimal Count => Stretches.Sum(stretch => stretch.Count);

    public Ratio Units => new(Count, Per);

    public static Metered Of(Ratio units, params IReadOnlyList<PricingStep> steps) =>
        new([new Stretch(units.Numerator, 0)], units.Denominator, 0, steps);
}
