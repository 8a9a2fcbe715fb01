namespace Bpo.Domain.Metrics;

/// <summary>
/// How many contacts waited how long. Whole seconds up to <see cref="FineLimit"/>, then ten-second and minute classes, so
/// that any threshold on a class edge and any percentile comes from counts. Removing what was added restores the counts.
/// </summary>
/// <param name="exact">Counts every wait by the second, however long.</param>
public sealed class WaitHistogram(bool exact = false)
{
    /// <summary>Waits up to this many seconds are counted by the second.</summary>
    public const int FineLimit = 600;

    private const int TenSecondLimit = 7_200;

    private readonly SortedDictionary<int, long> counts = [];

    /// <summary>The counts by class; a class is named by its upper edge in seconds, inclusive.</summary>
    public IReadOnlyDictionary<int, long> Counts => counts;

    public long Total => counts.Values.Sum();

    /// <summary>The upper edge of the class a wait falls into.</summary>
    public static int ClassOf(int waitSeconds) =>
        waitSeconds switch
        {
            < 0 => throw new ArgumentOutOfRangeException(nameof(waitSeconds), waitSeconds, "A wait is not negative."),
            <= FineLimit => waitSeconds,
            <= TenSecondLimit => (waitSeconds + 9) / 10 * 10,
            _ => (waitSeconds + 59) / 60 * 60,
        };

    /// <summary>Whether <see cref="Within"/> of a stored histogram is exact for this threshold.</summary>
    public static bool CanAnswer(int thresholdSeconds) => ClassOf(thresholdSeconds) == thresholdSeconds;

    public void Add(int waitSeconds, long count = 1) => AddToClass(exact ? waitSeconds : ClassOf(waitSeconds), count);

    public void AddToClass(int upperEdge, long count)
    {
        var sum = counts.GetValueOrDefault(upperEdge) + count;
        if (sum == 0)
        {
            counts.Remove(upperEdge);
        }
        else
        {
            counts[upperEdge] = sum;
        }
    }

    public void Add(WaitHistogram other)
    {
        foreach (var (upperEdge, count) in other.counts)
        {
            AddToClass(upperEdge, count);
        }
    }

    /// <summary>How many waited at most <paramref name="thresholdSeconds"/>; a negative threshold is met by none.</summary>
    /// <exception cref="ArgumentException">The threshold lies inside a class; count the contacts instead.</exception>
    public long Within(int thresholdSeconds)
    {
        if (thresholdSeconds < 0)
        {
            return 0;
        }

        if (!exact && !CanAnswer(thresholdSeconds))
        {
            throw new ArgumentException($"{thresholdSeconds} s is no class edge.", nameof(thresholdSeconds));
        }

        return counts.TakeWhile(pair => pair.Key <= thresholdSeconds).Sum(pair => pair.Value);
    }
}
