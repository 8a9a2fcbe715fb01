using Bpo.Billing.Rating.Meters;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain.Pricing;

namespace Bpo.Billing.Rating.WhatIf;

/// <summary>
/// The billable units a session has counted. The bill is priced from them; so are the bills the same usage would have made
/// at another volume, without reading a contact again.
/// </summary>
public sealed class CountedUsage
{
    private readonly IReadOnlyList<(BillableSpan Span, Metered Metered)> counted;
    private readonly long unmatched;

    internal CountedUsage(
        RatingRequest request,
        IReadOnlyList<(BillableSpan Span, Metered Metered)> counted,
        long unmatched
    ) => (Request, this.counted, this.unmatched) = (request, counted, unmatched);

    public RatingRequest Request { get; }

    public RatedBill Bill() => Bill(Request, VolumeChange.None);

    /// <param name="request">The session's own, or a copy with other bookings or carried units.</param>
    public RatedBill Bill(RatingRequest request, VolumeChange change) =>
        RatingPipeline.Bill(
            request,
            [.. counted.Select(entry => (entry.Span, Billable(entry.Span, change.Apply(entry.Span, entry.Metered))))],
            unmatched
        );

    private static Metered Billable(BillableSpan span, Metered metered) =>
        Conversions.Apply(span.Charge.Conversion, ForecastFloor.Apply(span, metered));

    /// <summary>Charges with what was counted for them, in the unit of the charge; a charge cut by an amendment comes in parts.</summary>
    public IEnumerable<(Charge Charge, decimal Units)> Charges =>
        counted.Select(entry => (entry.Span.Charge, entry.Metered.Units.Value));
}
