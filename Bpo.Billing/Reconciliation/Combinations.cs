namespace Bpo.Billing.Reconciliation;

/// <summary>
/// Which readings to try together: those of different causes, two at a time and then three, the nearest of every cause
/// before the others.
/// </summary>
internal static class Combinations
{
    private const int PairedOfACause = 12;
    private const int TripledOfACause = 4;

    /// <param name="ranked">Readings with how far each alone lies from the reported figure.</param>
    public static IEnumerable<IReadOnlyList<Reading>> Pairs(IReadOnlyList<(Reading Reading, decimal Distance)> ranked)
    {
        var near = Nearest(ranked, PairedOfACause);
        return from one in near
            from other in near
            where one.Cause < other.Cause
            select (IReadOnlyList<Reading>)[one, other];
    }

    public static IEnumerable<IReadOnlyList<Reading>> Triples(IReadOnlyList<(Reading Reading, decimal Distance)> ranked)
    {
        var near = Nearest(ranked, TripledOfACause);
        return from one in near
            from other in near
            where one.Cause < other.Cause
            from third in near
            where other.Cause < third.Cause
            select (IReadOnlyList<Reading>)[one, other, third];
    }

    private static List<Reading> Nearest(IReadOnlyList<(Reading Reading, decimal Distance)> ranked, int most) =>
        [
            .. ranked
                .GroupBy(one => one.Reading.Cause)
                .SelectMany(cause => cause.OrderBy(one => one.Distance).Take(most))
                .Select(one => one.Reading),
        ];
}
