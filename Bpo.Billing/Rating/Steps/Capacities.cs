using System.Globalization;
using Bpo.Billing.Rating.Meters;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Rating.Steps;

/// <summary>Gives fees that go by several volumes their price, once the units of all charges are known.</summary>
internal static class Capacities
{
    public static IReadOnlyList<(BillableSpan Span, Metered Metered)> Apply(
        IReadOnlyList<(BillableSpan Span, Metered Metered)> metered
    ) =>
        metered.Any(entry => entry.Span.Charge is Charge.Fixed { Capacity: not null })
            ? [.. metered.Select(entry => Priced(entry, metered))]
            : metered;

    private static (BillableSpan Span, Metered Metered) Priced(
        (BillableSpan Span, Metered Metered) entry,
        IReadOnlyList<(BillableSpan Span, Metered Metered)> all
    )
    {
        if (entry.Span.Charge is not Charge.Fixed { Capacity: { } table } charge)
        {
            return entry;
        }

        var volumes = table.Volumes.Select(id => VolumeOf(id, entry.Span, all)).ToList();
        var index = table.Reached(volumes);
        var price = table.Bands[index].Price;
        var step = new PricingStep("capacity", volumes.Max(), price, Told(table, volumes, index));
        return (
            entry.Span with
            {
                Charge = charge with { Rate = new UnitRate.Flat(price) },
            },
            entry.Metered with
            {
                Steps = [.. entry.Metered.Steps, step],
            }
        );
    }

    /// <summary>An amendment cuts charges into parts; the volume of a window is what all of them counted.</summary>
    private static decimal VolumeOf(
        string id,
        BillableSpan span,
        IReadOnlyList<(BillableSpan Span, Metered Metered)> all
    ) =>
        all.Where(entry => entry.Span.Charge.Id == id && entry.Span.Days.Overlap(span.Window) is not null)
            .Sum(entry => entry.Metered.Units.Value);

    private static Explanation Told(CapacityTable table, IReadOnlyList<decimal> volumes, int index) =>
        Explanation.Of(
            "capacity",
            (index + 1).ToString(CultureInfo.InvariantCulture),
            string.Join(", ", table.Volumes.Zip(volumes, (id, volume) => $"{id} {Digits.Plain(volume)}")),
            Digits.Plain(table.Bands[index].Price)
        );
}
