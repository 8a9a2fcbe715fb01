using Bpo.Domain.Contracts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Time;

namespace Bpo.Billing.Rating.Spans;

/// <summary>The days over which one charge, at one price level, is billed as one line.</summary>
/// <param name="Clause">Where the charge stands in the terms.</param>
/// <param name="Days">The days of the line.</param>
/// <param name="Window">The month (or longer cycle) of the period the days lie in.</param>
/// <param name="PriceFactor">What indexation has multiplied prices by.</param>
/// <param name="IsCut">Whether an amendment or an index change ends the line inside its window.</param>
internal sealed record BillableSpan(
    Charge Charge,
    string Clause,
    Terms Terms,
    Period Days,
    Period Window,
    decimal PriceFactor,
    bool IsCut
)
{
    /// <summary>
    /// What indexation has come to where prices themselves were rounded at every change; the charge then holds the rounded
    /// prices and <see cref="PriceFactor"/> is one.
    /// </summary>
    public decimal? RoundedFactor { get; init; }

    /// <summary>Worked out on every call, so that a copy with other days cannot keep the old instants.</summary>
    public InstantRange Bounds => Terms.Zone.Bounds(Days);

    public string LineId => $"{Charge.Id}/{Days.From:yyyy-MM-dd}";
}
