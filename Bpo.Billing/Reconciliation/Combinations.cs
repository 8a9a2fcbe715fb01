namespace Bpo.Billing.Reconciliation;

/// <summary>
/// Which readings to try together: those of different causes, two at a time and then three, the nearest or most usual of every
/// cause before the others.
/// </summary>
internal static class Combinations
{
    private const int PairedOfACause = 12;
    private const int TripledOfACause = 4;
    private const int PairedOfABill = 5;
    private const int TripledOfABill = 3;

    /// <param name="ranked">Readings with how far each alone lies from the reported figure.</param>
    public static IEnumerable<IReadOnlyList<Reading>> Pairs(
        IReadOnlyList<(Reading Reading, decimal Distance)> ranked
    ) => Pairs(Nearest(ranked, PairedOfACause), reading => (int)reading.Cause);

    public static IEnumerable<IReadOnlyList<Reading>> Triples(
        IReadOnlyList<(Reading Reading, decimal Distance)> ranked
    ) => Triples(Nearest(ranked, TripledOfACause), reading => (int)reading.Cause);

    /// <summary>One, two and three readings of a bill, chosen before anything is rated: the usual ones come first.</summary>
    public static IEnumerable<IReadOnlyList<BillReading>> Of(IReadOnlyList<BillReading> readings) =>
        [
            .. readings.Select(reading => (IReadOnlyList<BillReading>)[reading]),
            .. Pairs(First(readings, PairedOfABill), reading => (int)reading.Cause),
            .. Triples(First(readings, TripledOfABill), reading => (int)reading.Cause),
        ];

    private static IEnumerable<IReadOnlyList<T>> Pairs<T>(IReadOnlyList<T> near, Func<T, int> causeOf) =>
        from one in near
        from other in near
        where causeOf(one) < causeOf(other)
        select (IReadOnlyList<T>)[one, other];

    private static IEnumerable<IReadOnlyList<T>> Triples<T>(IReadOnlyList<T> near, Func<T, int> causeOf) =>
        from one in near
        from other in near
        where causeOf(one) < causeOf(other)
        from third in near
        where causeOf(other) < causeOf(third)
        select (IReadOnlyList<T>)[one, other, third];

    private static List<Reading> Nearest(IReadOnlyList<(Reading Reading, decimal Distance)> ranked, int most) =>
        [
            .. ranked
                .GroupBy(one => one.Reading.Cause)
                .SelectMany(cause => cause.OrderBy(one => one.Distance).Take(most))
                .Select(one => one.Reading),
        ];

    private static List<BillReading> First(IReadOnlyList<BillReading> readings, int most) =>
        [.. readings.GroupBy(reading => reading.Cause).SelectMany(cause => cause.Take(most))];
}
