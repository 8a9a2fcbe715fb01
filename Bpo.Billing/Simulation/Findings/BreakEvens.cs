using Bpo.Billing.Simulation.Volumes;

namespace Bpo.Billing.Simulation.Findings;

/// <summary>
/// Finds where alternatives cost the same. Both are priced exactly at every volume of the grid and at every edge of a band;
/// between two volumes where the dearer one changes, the very contact is found by halving. Nothing is interpolated.
/// </summary>
internal static class BreakEvens
{
    public static IEnumerable<BreakEven> Of(IReadOnlyList<SimulatedCost> costs, VolumeGrid grid) =>
        from first in Enumerable.Range(0, costs.Count)
        from second in Enumerable.Range(first + 1, costs.Count - first - 1)
        from found in Between(costs, first, second, grid)
        select found;

    private static List<BreakEven> Between(IReadOnlyList<SimulatedCost> costs, int first, int second, VolumeGrid grid)
    {
        int Sign(long volume) => costs[first].At(volume).CompareTo(costs[second].At(volume));

        var found = new List<BreakEven>();
        var (last, lastSign) = (0L, 0);
        foreach (var volume in grid.Points)
        {
            var sign = Sign(volume);
            if (sign == 0)
            {
                continue;
            }

            if (lastSign != 0 && sign != lastSign)
            {
                found.Add(Crossing(costs, first, second, Halve(last, volume, lastSign, Sign), lastSign));
            }

            (last, lastSign) = (volume, sign);
        }

        if (found.Count > 0)
        {
            return found;
        }

        int? cheaper =
            lastSign == 0 ? null
            : lastSign < 0 ? first
            : second;
        return [new BreakEven(first, second, null, null, null, null, null, cheaper, IsExact: false)];
    }

    /// <summary>The last volume at which the sign is still the one below, or zero.</summary>
    private static long Halve(long below, long above, int signBelow, Func<long, int> sign)
    {
        while (above - below > 1)
        {
            var middle = below + ((above - below) / 2);
            if (sign(middle) == -signBelow)
            {
                above = middle;
            }
            else
            {
                below = middle;
            }
        }

        return below;
    }

    private static BreakEven Crossing(
        IReadOnlyList<SimulatedCost> costs,
        int first,
        int second,
        long volume,
        int signBelow
    )
    {
        var (left, right) = (costs[first].At(volume), costs[second].At(volume));
        return new BreakEven(
            first,
            second,
            volume,
            left,
            right,
            costs[first].At(volume + 1),
            costs[second].At(volume + 1),
            signBelow < 0 ? first : second,
            left == right
        );
    }
}
