using Bpo.Domain.Amounts;

namespace Bpo.Billing.Invoicing;

/// <summary>Rounds exact parts, of either sign, so that they sum to a given whole.</summary>
internal static class LargestRemainder
{
    public static IReadOnlyList<Money> Round(IReadOnlyList<decimal> exact, Money whole)
    {
        var currency = whole.Currency;
        var floors = exact.Select(part => decimal.ToInt64(Math.Floor(part * currency.MinorPerMajor))).ToArray();
        var left = whole.Minor - floors.Sum();
        var order = Enumerable
            .Range(0, floors.Length)
            .OrderByDescending(index => (exact[index] * currency.MinorPerMajor) - floors[index])
            .ThenBy(index => index)
            .ToArray();
        for (var given = 0; given < Math.Abs(left); given++)
        {
            floors[order[given % order.Length]] += Math.Sign(left);
        }

        return [.. floors.Select(minor => Money.OfMinor(minor, currency))];
    }
}
