namespace Bpo.Domain.Sla;

/// <summary>
/// How much of what a promise allows to be lost in a month is left, and where the month is heading. Lost and allowed are
/// contacts for shares, seconds for averages.
/// </summary>
/// <param name="Lost">So far.</param>
/// <param name="Allowed">In the whole month, at the volume expected of it.</param>
/// <param name="Pace">
/// Share of the allowance spent over share of the month's volume seen: at 1 the month ends exactly on the target. Null before
/// the first contact and where the target allows nothing.
/// </param>
/// <param name="RecentPace">The same of the last days alone.</param>
/// <param name="SpentOn">The day on which the allowance is used up at the pace so far; null when it lasts.</param>
public sealed record BudgetStanding(
    decimal Lost,
    decimal Allowed,
    decimal? Pace,
    decimal? RecentPace,
    MonthEnd End,
    DateOnly? SpentOn
)
{
    public decimal Left => Allowed - Lost;

    /// <summary>Percent of the allowance; null where the target allows nothing.</summary>
    public decimal? UsedPercent => Allowed > 0 ? Lost * 100 / Allowed : null;
}

/// <summary>The value a month is heading for.</summary>
/// <param name="Best">With <paramref name="Worst"/> the range that holds the end in four months of five; null while too few days are known.</param>
/// <param name="Volume">Contacts seen and expected.</param>
public sealed record MonthEnd(decimal Expected, decimal? Best, decimal? Worst, decimal Volume);
