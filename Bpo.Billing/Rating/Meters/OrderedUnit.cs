namespace Bpo.Billing.Rating.Meters;

/// <summary>What one contact adds, kept where the order of contacts decides their price. Equal moments are ordered by id.</summary>
internal readonly record struct OrderedUnit(long Ticks, string Id, long Count, uint Premiums)
{
    public static readonly Comparer<OrderedUnit> InTime = Comparer<OrderedUnit>.Create((left, right) => left.To(right));

    private int To(OrderedUnit other)
    {
        var byTime = Ticks.CompareTo(other.Ticks);
        if (byTime != 0)
        {
            return byTime;
        }

        var byId = string.CompareOrdinal(Id, other.Id);
        return byId != 0 ? byId
            : Count != other.Count ? Count.CompareTo(other.Count)
            : Premiums.CompareTo(other.Premiums);
    }
}
