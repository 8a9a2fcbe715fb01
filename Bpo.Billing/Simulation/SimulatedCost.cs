using Bpo.Billing.Rating;
using Bpo.Billing.Rating.WhatIf;
using Bpo.Domain.Amounts;
using Bpo.Domain.Pricing;

namespace Bpo.Billing.Simulation;

/// <summary>
/// The fees of one alternative's months at any volume of the same mix, month after month, so that carried package units and
/// commitments over several months follow. Each volume is priced once.
/// </summary>
internal sealed class SimulatedCost(
    Alternative alternative,
    IReadOnlyList<SimulatedCost.Part> parts,
    bool staffFollows,
    Currency currency
)
{
    /// <param name="Contacts">Contacts of the month as it was.</param>
    internal sealed record Part(MonthCounts Counts, long Workload, long Contacts);

    private readonly Dictionary<long, Money> known = [];

    public Alternative Alternative => alternative;

    public IReadOnlyList<Part> Parts => parts;

    public long Actual { get; } = parts.Sum(part => part.Contacts);

    /// <param name="volume">Contacts of all months together.</param>
    public Money At(long volume)
    {
        if (!known.TryGetValue(volume, out var fees))
        {
            known[volume] = fees = Price(counts => counts.Counted, FactorOf(volume));
        }

        return fees;
    }

    /// <summary>The fees of the real months had a clause not been there; null where no month has it.</summary>
    public Money? Without(Func<MonthCounts, CountedUsage?> variant) =>
        parts.Any(part => variant(part.Counts) is not null)
            ? Price(counts => variant(counts) ?? counts.Counted, Ratio.One)
            : null;

    /// <summary>The fees of one month when one charge counts other units and all else stays.</summary>
    public Money WithUnits(Part part, string charge, decimal units)
    {
        var counted = part.Counts.Counted;
        var change = new VolumeChange
        {
            Units = new Dictionary<string, decimal>(StringComparer.Ordinal) { [charge] = units },
        };
        return FeesOf(counted.Bill(counted.Request, change));
    }

    public IReadOnlyList<string> Uncounted() =>
        [
            .. parts
                .SelectMany(part => part.Counts.Counted.Charges)
                .Where(entry => entry.Charge is not (Charge.OneOff or Charge.PassThrough))
                .GroupBy(entry => entry.Charge.Id, StringComparer.Ordinal)
                .Where(charge => charge.All(entry => entry.Units == 0))
                .Select(charge => charge.Key),
        ];

    private Money Price(Func<MonthCounts, CountedUsage> counted, Ratio factor)
    {
        var total = Money.Zero(currency);
        var booked = new List<BookedFee>(counted(parts[0].Counts).Request.Booked);
        var carried = counted(parts[0].Counts).Request.Carried;
        foreach (var part in parts)
        {
            var usage = counted(part.Counts);
            var bill = usage.Bill(
                usage.Request with
                {
                    Booked = [.. booked],
                    Carried = carried,
                },
                ChangeOf(part, factor)
            );
            total += FeesOf(bill);
            booked.AddRange(bill.Lines.Select(line => new BookedFee(line.Charge, line.Amount, line.Span)));
            carried = bill.Carried;
        }

        return total;
    }

    private VolumeChange ChangeOf(Part part, Ratio factor)
    {
        var units = new Dictionary<string, decimal>(StringComparer.Ordinal);
        if (alternative.Staff is { } need)
        {
            units[need.Charge] = need.Units(part.Workload, factor);
        }

        return new VolumeChange
        {
            Factor = factor,
            StaffFollows = staffFollows,
            Units = units,
        };
    }

    private Ratio FactorOf(long volume)
    {
        if (volume == Actual)
        {
            return Ratio.One;
        }

        var shared = (long)System.Numerics.BigInteger.GreatestCommonDivisor(volume, Actual);
        return new Ratio(volume / shared, Actual / shared);
    }

    private Money FeesOf(RatedBill bill) => Money.Sum(bill.Lines.Select(line => line.Amount), currency);
}
