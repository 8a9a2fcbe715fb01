using Bpo.Domain.Pricing.Rates;

namespace Bpo.Domain.Pricing.Promises;

/// <summary>A minimum or a maximum of the fees of some charges in a month, quarter or year.</summary>
/// <param name="Amount">In major units.</param>
/// <param name="Charges">Ids of charges; <c>*</c> for all.</param>
/// <param name="Prorate">Whether a part of the window bears only its days' share.</param>
/// <param name="OverageFactor">What every unit of money above a minimum is multiplied by; 1 leaves it as it is.</param>
public sealed record SpendBound(
    string Id,
    decimal Amount,
    IReadOnlyList<string> Charges,
    CyclePeriod Per,
    bool Prorate,
    decimal OverageFactor
)
{
    public bool Covers(string charge) => ChargeScope.Covers(Charges, charge);
}
