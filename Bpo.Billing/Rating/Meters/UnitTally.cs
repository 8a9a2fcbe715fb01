namespace Bpo.Billing.Rating.Meters;

/// <summary>Adds up counts: only sums by premium where order does not matter, else every contact's part.</summary>
internal sealed class UnitTally(bool keepsOrder)
{
    private readonly List<OrderedUnit> ordered = [];
    private readonly SortedDictionary<uint, long> byPremium = [];
    private long plain;

    public long Sum { get; private set; }

    public long Contacts { get; private set; }

    public void Add(long ticks, string id, long count, uint premiums)
    {
        Sum += count;
        Contacts++;
        if (keepsOrder)
        {
            ordered.Add(new OrderedUnit(ticks, id, count, premiums));
        }
        else if (premiums == 0)
        {
            plain += count;
        }
        else
        {
            byPremium[premiums] = byPremium.GetValueOrDefault(premiums) + count;
        }
    }

    public void Merge(UnitTally other)
    {
        Sum += other.Sum;
        Contacts += other.Contacts;
        plain += other.plain;
        ordered.AddRange(other.ordered);
        foreach (var (premiums, count) in other.byPremium)
        {
            byPremium[premiums] = byPremium.GetValueOrDefault(premiums) + count;
        }
    }

    public IEnumerable<Stretch> Stretches()
    {
        if (keepsOrder)
        {
            ordered.Sort(OrderedUnit.InTime);
            return ordered.Select(unit => new Stretch(unit.Count, unit.Premiums, unit.Ticks));
        }

        return byPremium
            .Select(pair => new Stretch(pair.Value, pair.Key))
            .Prepend(new Stretch(plain, 0))
            .Where(stretch => stretch.Count != 0);
    }
}
