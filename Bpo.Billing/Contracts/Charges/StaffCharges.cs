using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Contracts.Charges;

/// <summary>Reads charges on seats and retainers.</summary>
internal static class StaffCharges
{
    internal static readonly IReadOnlyDictionary<string, CyclePeriod> Cycles = new Dictionary<string, CyclePeriod>(
        StringComparer.Ordinal
    )
    {
        ["month"] = CyclePeriod.Month,
        ["quarter"] = CyclePeriod.Quarter,
        ["year"] = CyclePeriod.Year,
    };

    private static readonly IReadOnlyDictionary<string, SeatPeriod> SeatPeriods = new Dictionary<string, SeatPeriod>(
        StringComparer.Ordinal
    )
    {
        ["month"] = SeatPeriod.Month,
        ["week"] = SeatPeriod.Week,
    };

    private static readonly IReadOnlyDictionary<string, Proration> Prorations = new Dictionary<string, Proration>(
        StringComparer.Ordinal
    )
    {
        ["calendar-days"] = Proration.CalendarDays,
        ["working-days"] = Proration.WorkingDays,
        ["fixed-30"] = Proration.Fixed30,
        ["preceding-cycle"] = Proration.PrecedingCycle,
        ["none"] = Proration.None,
    };

    private static readonly IReadOnlyDictionary<string, bool> TableReadings = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["billed"] = false,
        ["seats"] = true,
    };

    public static Charge PerSeat(TermsNode node)
    {
        var charge = RateReader.WithRate(
            new Charge.PerSeat
            {
                Id = node.Text("id"),
                Per = node.OptionalWord("per", SeatPeriods) ?? default,
                Proration = node.OptionalWord("proration", Prorations) ?? default,
                MinimumSeats = node.OptionalNotNegative("minimumSeats") ?? 0,
                Role = node.OptionalText("role"),
                Calendar = node.OptionalText("calendar"),
                TiersBySeats = node.OptionalWord("tiersBy", TableReadings) ?? false,
            },
            node
        );
        if (
            charge is Charge.PerSeat { TiersBySeats: true } seats
            && (
                seats.MinimumSeats > 0
                || seats.Package is not null
                || seats.Premiums.Count > 0
                || seats.Pool is not null
                || seats.BlockSize is not null
                || seats.Conversion is not null
            )
        )
        {
            node.Fault(
                "tiersBy",
                "conflict",
                "A table read at seats stands alone: no package, pool, premiums, blocks or minimum seats."
            );
        }

        return charge;
    }

    public static Charge Fixed(TermsNode node)
    {
        var anchor = node.OptionalInteger("anchorDay", minimum: 1);
        if (anchor > 31)
        {
            node.Fault("anchorDay", "range", "A day of the month is at most 31.");
        }

        var capacity = CapacityReader.Read(node);
        if (capacity is not null && node.Has("price"))
        {
            node.Fault("price", "conflict", "'price' and 'capacity' exclude each other.");
        }

        return new Charge.Fixed
        {
            Id = node.Text("id"),
            Rate = new UnitRate.Flat(node.Has("capacity") ? 0 : node.NotNegative("price")),
            Capacity = capacity,
            Per = node.OptionalWord("per", Cycles) ?? default,
            Proration = node.OptionalWord("proration", Prorations) ?? default,
            AnchorDay = anchor,
            Calendar = node.OptionalText("calendar"),
            VolumeBand = node.Child("volumeBand") is { } band ? ReadVolumeBand(band) : null,
        };
    }

    private static VolumeBand ReadVolumeBand(TermsNode node)
    {
        var band = new VolumeBand(node.OptionalNotNegative("from"), node.OptionalNotNegative("to"));
        if (band.To < band.From)
        {
            node.Fault("to", "order", "'to' must not be below 'from'.");
        }

        node.Close();
        return band;
    }
}
