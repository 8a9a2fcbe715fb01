namespace Bpo.Billing.Simulation.Volumes;

/// <summary>Volumes at which costs are looked at: from nothing to the upper end in equal steps, the real volume among them.</summary>
internal sealed record VolumeGrid(IReadOnlyList<long> Points, long Step)
{
    private const int Steps = 120;

    /// <summary>How far beyond the real volume to look when nobody says.</summary>
    private const int UsualReach = 3;

    /// <param name="edges">Volumes where a price changes; each is looked at with its neighbour.</param>
    public static VolumeGrid Of(long actual, long? upTo, IEnumerable<long> edges)
    {
        var end = Math.Max(upTo ?? (actual * UsualReach), 1);
        var step = Math.Max(1, (end + Steps - 1) / Steps);
        var points = new SortedSet<long> { actual, end };
        for (var volume = 0L; volume < end; volume += step)
        {
            points.Add(volume);
        }

        foreach (var edge in edges)
        {
            points.Add(edge);
            points.Add(edge + 1);
        }

        return new VolumeGrid([.. points.Where(volume => volume >= 0 && volume <= end)], step);
    }
}
