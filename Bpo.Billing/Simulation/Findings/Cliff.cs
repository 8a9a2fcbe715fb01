using Bpo.Domain.Amounts;

namespace Bpo.Billing.Simulation.Findings;

/// <summary>
/// A band edge where one more unit costs less: whoever stays below pays more for less. Amounts are the fees of the whole
/// month, the other charges as they were.
/// </summary>
/// <param name="Edge">Units of the charge up to which the dearer band reaches.</param>
/// <param name="At">Fees at the edge.</param>
/// <param name="Beyond">Fees at one unit more.</param>
/// <param name="DearerFrom">The fewest whole units that cost more than the edge passed by one.</param>
/// <param name="Counted">Units of the month as it was.</param>
public sealed record Cliff(
    DateOnly Month,
    string Charge,
    string Unit,
    decimal Edge,
    Money At,
    Money Beyond,
    decimal DearerFrom,
    decimal Counted
)
{
    public Money Drop => At - Beyond;

    /// <summary>Whether the month itself paid more than a few units more would have cost.</summary>
    public bool IsHit => Counted >= DearerFrom && Counted <= Edge;
}
