using Bpo.Billing.Rating.Meters;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain.Amounts;
using Bpo.Domain.Pricing;

namespace Bpo.Billing.Rating.WhatIf;

/// <summary>
/// Another volume of the same usage. Counted quantities are multiplied as ratios before package, tiers and bounds price
/// them, so a volume of V contacts is the counted mix V/N times, to the last second, and no contact is invented.
/// </summary>
public sealed record VolumeChange
{
    public static readonly VolumeChange None = new();

    /// <summary>What contacts, minutes, list records, results and sales are multiplied by.</summary>
    public Ratio Factor { get; init; } = Ratio.One;

    /// <summary>Whether hours and seats follow the volume; by default they stay, as rented agents do.</summary>
    public bool StaffFollows { get; init; }

    /// <summary>Charges whose units become a given number instead, in the unit of the charge.</summary>
    public IReadOnlyDictionary<string, decimal> Units { get; init; } =
        new Dictionary<string, decimal>(StringComparer.Ordinal);

    internal Metered Apply(BillableSpan span, Metered metered)
    {
        if (Units.TryGetValue(span.Charge.Id, out var units))
        {
            return metered.Count == 0
                ? metered with
                {
                    Stretches = [new Stretch(units * metered.Per, 0)],
                }
                : Times(metered, new Ratio(units * metered.Per, metered.Count));
        }

        return Factor == Ratio.One || !Follows(span.Charge) ? metered : Times(metered, Factor);
    }

    private bool Follows(Charge charge) =>
        charge switch
        {
            Charge.PerMinute
            or Charge.PerContact
            or Charge.BaselineBand
            or Charge.PerRecord
            or Charge.PerResult
            or Charge.PercentOfSales => true,
            Charge.PerSeat or Charge.PerHour => StaffFollows,
            _ => false,
        };

    /// <summary>The divisor joins the counts to a unit, so nothing is divided here.</summary>
    private static Metered Times(Metered metered, Ratio factor) =>
        metered with
        {
            Stretches =
            [
                .. metered.Stretches.Select(stretch => stretch with { Count = stretch.Count * factor.Numerator }),
            ],
            Per = metered.Per * factor.Denominator,
            Fees = metered.Fees * factor,
        };
}
