namespace Bpo.Billing.Rating.Meters;

/// <summary>Keeps the earliest contacts of an allowance, in whatever order they arrive, and gives back the ones that no longer fit.</summary>
internal sealed class EarliestShortContacts(int limit)
{
    private readonly List<OrderedUnit> kept = [];

    public IReadOnlyList<OrderedUnit> Kept => kept;

    /// <summary>The contact that is not among the earliest, or null while all fit.</summary>
    public OrderedUnit? Offer(OrderedUnit unit)
    {
        var at = kept.BinarySearch(unit, OrderedUnit.InTime);
        kept.Insert(at >= 0 ? at : ~at, unit);
        if (kept.Count <= limit)
        {
            return null;
        }

        var last = kept[^1];
        kept.RemoveAt(kept.Count - 1);
        return last;
    }
}
