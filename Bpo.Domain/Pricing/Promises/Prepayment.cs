namespace Bpo.Domain.Pricing.Promises;

/// <summary>
/// Money paid ahead that later bills draw on until it is used up. It was invoiced with its tax when it was paid, so what is
/// drawn lowers the taxable fees of the bill.
/// </summary>
/// <param name="Amount">In major units, without tax.</param>
/// <param name="Charges">What may be paid from it: ids of charges, <c>*</c> for all.</param>
/// <param name="From">The first day whose fees draw on it; null from the start of the terms.</param>
/// <param name="Until">The first day that no longer does: what is left then has lapsed; null for no end.</param>
public sealed record Prepayment(
    string Id,
    decimal Amount,
    IReadOnlyList<string> Charges,
    DateOnly? From,
    DateOnly? Until
)
{
    public bool Covers(string charge) => ChargeScope.Covers(Charges, charge);

    public bool AppliesOn(DateOnly date) =>
        (From is not { } from || date >= from) && (Until is not { } until || date < until);
}
