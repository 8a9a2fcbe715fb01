namespace Bpo.Billing.Reviews;

/// <summary>
/// What a review draws beside results and money. It is computed with the month and frozen with it, so that the review of an
/// issued month never moves, whatever arrives later.
/// </summary>
public sealed record ReviewFigures(
    IReadOnlyList<DailyLevel> Daily,
    IReadOnlyList<HourVolume> Hours,
    IReadOnlyList<QueueFigures> Queues
)
{
    public static readonly ReviewFigures None = new([], [], []);
}

/// <summary>A promise day by day.</summary>
public sealed record DailyLevel(string Sla, IReadOnlyList<DayValue> Days);

/// <summary>One day.</summary>
/// <param name="Value">Null where nothing was measured.</param>
/// <param name="Sample">How many contacts stand behind it; null where nobody knows.</param>
public sealed record DayValue(DateOnly Day, decimal? Value, decimal? Sample);

/// <summary>Average contacts in one hour of one weekday, local time of the contract.</summary>
/// <param name="Hour">0 to 23.</param>
public sealed record HourVolume(DayOfWeek Day, int Hour, decimal Contacts);

/// <summary>The counts of one queue of one service; seconds are sums over its answered contacts.</summary>
/// <param name="AnsweredWithoutWait">Answered contacts whose wait nobody knows.</param>
public sealed record QueueFigures(
    string Service,
    string Queue,
    long Offered,
    long Answered,
    long Abandoned,
    long WaitSeconds,
    long TalkSeconds,
    long HoldSeconds,
    long WrapSeconds,
    long AnsweredWithoutWait = 0
);
