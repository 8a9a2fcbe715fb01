namespace Bpo.Domain.Metrics.Queues;

/// <summary>
/// When the wait begins to count: at queue entry, or after a forced announcement of so many seconds.
/// </summary>
public sealed record WaitClock(bool AfterAnnouncement, int AnnouncementSeconds)
{
    public static readonly WaitClock QueueEntry = new(AfterAnnouncement: false, AnnouncementSeconds: 0);

    /// <summary>The wait since queue entry at which the clock shows <paramref name="seconds"/>.</summary>
    public int SinceEntry(int seconds) => seconds + AnnouncementSeconds;

    /// <summary>The summed wait on this clock; a wait that ends within the announcement counts as none.</summary>
    /// <param name="waitSeconds">The summed wait since queue entry.</param>
    public long Sum(long waitSeconds, WaitHistogram waits) =>
        AnnouncementSeconds == 0
            ? waitSeconds
            : waitSeconds - waits.Counts.Sum(wait => Math.Min(wait.Key, AnnouncementSeconds) * wait.Value);
}
