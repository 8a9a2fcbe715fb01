namespace Bpo.Billing.Staffing;

/// <summary>What the agents of an interval have to achieve, and how many of those on the payroll are there.</summary>
/// <param name="AnsweredPercent">Share of contacts to be answered within the threshold.</param>
/// <param name="PatienceSeconds">Average patience; null reckons with callers who never give up (Erlang C).</param>
/// <param name="OccupancyCapPercent">The highest occupancy that people sustain; 85 is usual.</param>
/// <param name="ShrinkagePercent">Share of paid time away from contacts: breaks, training, leave, illness.</param>
public sealed record StaffingRule(
    decimal AnsweredPercent,
    int ThresholdSeconds,
    decimal? PatienceSeconds,
    decimal OccupancyCapPercent,
    decimal ShrinkagePercent
)
{
    /// <summary>What contact centres hold people to: above it they tire, and leave.</summary>
    public const decimal UsualOccupancyCap = 85;

    /// <summary>The middle of the 25 to 35 % that centres plan with.</summary>
    public const decimal UsualShrinkage = 30;

    public const decimal HighestShrinkage = 90;

    /// <summary>How so many agents fare.</summary>
    public QueuePerformance Performance(Load load, int agents) =>
        PatienceSeconds is { } patience
            ? ErlangA.Of(load, agents, ThresholdSeconds, patience)
            : ErlangC.Of(load, agents, ThresholdSeconds);

    /// <summary>People on the roster so that this many are at work.</summary>
    public int Rostered(int agents) => (int)decimal.Ceiling(agents * 100 / (100 - ShrinkagePercent));

    /// <summary>Whether so many agents keep both demands, reckoned only as far as the answer needs.</summary>
    internal bool IsKeptBy(Load load, int agents) =>
        PatienceSeconds is { } patience
            ? ErlangA.Keeps(this, load, agents, patience)
            : IsKept(ErlangC.Of(load, agents, ThresholdSeconds));

    internal bool IsKept(QueuePerformance performance) => IsAnswered(performance) && IsSustainable(performance);

    internal bool IsAnswered(QueuePerformance performance) => performance.Answered * 100 >= AnsweredPercent;

    internal bool IsSustainable(QueuePerformance performance) => performance.Occupancy * 100 <= OccupancyCapPercent;
}
