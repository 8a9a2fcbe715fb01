using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics;

/// <summary>Counts and sums of the contacts of one <see cref="RollupKey"/>. Counts, never percentages: cells add up exactly.</summary>
/// <param name="exactWaits">Keeps every wait to the second; stored cells use the classes of <see cref="WaitHistogram"/>.</param>
public sealed class RollupCell(bool exactWaits = false)
{
    public long Contacts { get; set; }

    public long WaitSeconds { get; set; }

    public long RingSeconds { get; set; }

    public long TalkSeconds { get; set; }

    public long HoldSeconds { get; set; }

    public long WrapSeconds { get; set; }

    public long Transferred { get; set; }

    /// <summary>Contacts flagged resolved by the source.</summary>
    public long Resolved { get; set; }

    /// <summary>Contacts whose source says whether they were resolved.</summary>
    public long ResolvedKnown { get; set; }

    public long Reopened { get; set; }

    public WaitHistogram Waits { get; } = new(exactWaits);

    /// <summary>Contacts whose wait no source told: within no threshold, and no part of any percentile.</summary>
    public long WithoutWait => Contacts - Waits.Total;

    /// <summary>Survey answers by score.</summary>
    public SortedDictionary<int, long> CsatScores { get; } = [];

    public SortedDictionary<int, long> NpsScores { get; } = [];

    public SortedDictionary<int, long> CesScores { get; } = [];

    /// <summary>Counts a contact in (<paramref name="sign"/> 1) or out again (−1).</summary>
    public void Count(Contact contact, int sign = 1)
    {
        Contacts += sign;
        WaitSeconds += sign * (long)contact.WaitSeconds;
        RingSeconds += sign * (long)contact.RingSeconds;
        TalkSeconds += sign * (long)contact.TalkSeconds;
        HoldSeconds += sign * (long)contact.HoldSeconds;
        WrapSeconds += sign * (long)contact.WrapSeconds;
        Transferred += contact.Transferred ? sign : 0;
        Resolved += contact.Resolved == true ? sign : 0;
        ResolvedKnown += contact.Resolved is null ? 0 : sign;
        Reopened += contact.Reopened ? sign : 0;
        if (contact.IsWaitKnown)
        {
            Waits.Add(contact.WaitSeconds, sign);
        }

        Count(CsatScores, contact.Csat, sign);
        Count(NpsScores, contact.Nps, sign);
        Count(CesScores, contact.Ces, sign);
    }

    public void Add(RollupCell other)
    {
        Contacts += other.Contacts;
        WaitSeconds += other.WaitSeconds;
        RingSeconds += other.RingSeconds;
        TalkSeconds += other.TalkSeconds;
        HoldSeconds += other.HoldSeconds;
        WrapSeconds += other.WrapSeconds;
        Transferred += other.Transferred;
        Resolved += other.Resolved;
        ResolvedKnown += other.ResolvedKnown;
        Reopened += other.Reopened;
        Waits.Add(other.Waits);
        Add(CsatScores, other.CsatScores);
        Add(NpsScores, other.NpsScores);
        Add(CesScores, other.CesScores);
    }

    private static void Count(SortedDictionary<int, long> scores, int? score, long sign)
    {
        if (score is { } given && (scores[given] = scores.GetValueOrDefault(given) + sign) == 0)
        {
            scores.Remove(given);
        }
    }

    private static void Add(SortedDictionary<int, long> scores, SortedDictionary<int, long> others)
    {
        foreach (var (score, count) in others)
        {
            Count(scores, score, count);
        }
    }
}
