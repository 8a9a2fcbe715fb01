namespace Bpo.Domain.Pricing.Rates;

/// <summary>How a quantity becomes money: one price, or a table of bands.</summary>
/// <remarks>
/// Counts may be finer than the priced unit (seconds of a per-minute price): <c>per</c> says how many counts make one unit,
/// so that band ends are compared exactly.
/// </remarks>
public abstract partial record UnitRate
{
    private UnitRate() { }

    /// <summary>The price of the first unit.</summary>
    public abstract decimal FirstPrice { get; }

    /// <summary>Whether the price of a unit depends on how many came before it.</summary>
    public abstract bool DependsOnOrder { get; }

    /// <summary>
    /// The bands a quantity falls into, in order. A negative quantity (a claw-back) takes the first price and no flat fee.
    /// </summary>
    public abstract IReadOnlyList<BandShare> Split(decimal count, decimal per);

    /// <summary>What the units from one position to another cost, flat fees aside, when the period ends at <paramref name="total"/>.</summary>
    public abstract decimal Between(decimal from, decimal to, decimal total, decimal per);

    private protected static int Reached(IReadOnlyList<Band> bands, decimal count, decimal per)
    {
        var index = 0;
        while (bands[index].UpTo is { } end && count > end * per)
        {
            index++;
        }

        return index;
    }
}
