using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Rating.Meters;

/// <summary>
/// The time that rounding a sum adds. It bears premiums in the proportion of the time it was added to, in whole seconds by
/// largest remainder, so that rounding a day up does not thin its night premium out.
/// </summary>
internal static class RoundingSurplus
{
    public static IEnumerable<Stretch> Of(BillingIncrement increment, UnitTally tally, long ticks)
    {
        var surplus = increment.Billable(tally.Sum) - tally.Sum;
        var groups = tally.ByPremium();
        if (surplus == 0)
        {
            return [];
        }

        var parts = groups.Select(group => surplus * group.Count / tally.Sum).ToArray();
        var left = surplus - parts.Sum();
        var order = Enumerable
            .Range(0, parts.Length)
            .OrderByDescending(index => surplus * groups[index].Count % tally.Sum)
            .ThenBy(index => groups[index].Premiums);
        foreach (var index in order.Take((int)left))
        {
            parts[index]++;
        }

        return groups
            .Select((group, index) => new Stretch(parts[index], group.Premiums, ticks))
            .Where(stretch => stretch.Count != 0);
    }
}
