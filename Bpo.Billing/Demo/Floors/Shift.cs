namespace Bpo.Billing.Demo.Floors;

/// <summary>The hours a group of agents works on some weekdays, local time.</summary>
internal sealed record ShiftPlan(int FirstAgent, int Agents, IReadOnlyList<DayOfWeek> Days, int FromHour, int ToHour)
{
    public static readonly IReadOnlyList<DayOfWeek> Weekdays =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
    ];

    public static readonly IReadOnlyList<DayOfWeek> Weekend = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static readonly IReadOnlyList<DayOfWeek> EveryDay = [.. Weekdays, .. Weekend];
}

/// <summary>One agent's day at work in Unix seconds, with its breaks.</summary>
internal sealed record Shift(string Agent, long From, long To, IReadOnlyList<Break> Breaks);

/// <summary>A half-open pause in Unix seconds.</summary>
internal sealed record Break(long From, long To, string Reason);
