namespace Bpo.Billing.Rating.Meters;

/// <summary>Adds up counts: only sums by premium where order does not matter, else every contact's part.</summary>
internal sealed class UnitTally(bool keepsOrder)
{
    private readonly List<OrderedUnit> ordered = [];
    private readonly SortedDictionary<uint, long> byPremium = [];
    private long plain;

    public long Sum { get; private set; }

    public long Contacts { get; private set; }

    /// <param name="isNew">False for a further part of a contact that was added before.</param>
    public void Add(long ticks, string id, long count, uint premiums, bool isNew = true)
    {
        Sum += count;
        Contacts += isNew ? 1 : 0;
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

    /// <summary>Counts by the premiums they bear.</summary>
    public IReadOnlyList<(uint Premiums, long Count)> ByPremium() =>
        keepsOrder
            ?
            [
                .. ordered
                    .GroupBy(unit => unit.Premiums, unit => unit.Count)
                    .Select(group => (group.Key, group.Sum()))
                    .OrderBy(group => group.Key),
            ]
            : [(0, plain), .. byPremium.Select(pair => (pair.Key, pair.Value))];

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
