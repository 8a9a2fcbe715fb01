namespace Bpo.Billing.Staffing;

/// <summary>
/// M/M/n+M: as Erlang C, but who waits gives up after a patience that varies exponentially (C. Palm, 1946; formulas after
/// A. Mandelbaum and S. Zeltyn, The Palm/Erlang-A Queue, with Applications to Call Centers, 2005).
/// </summary>
public static class ErlangA
{
    /// <param name="patienceSeconds">Average time a caller is ready to wait.</param>
    public static QueuePerformance Of(Load load, int agents, int thresholdSeconds, decimal patienceSeconds)
    {
        var erlangs = load.Erlangs;
        if (erlangs == 0)
        {
            return QueuePerformance.Idle;
        }

        var (state, abandoned, occupancy) = Steady(load, agents, patienceSeconds);
        return new QueuePerformance(
            Answered(state, thresholdSeconds, patienceSeconds),
            state.Waiting,
            state.Queued * load.AhtSeconds / erlangs,
            occupancy,
            abandoned
        );
    }

    /// <summary>
    /// Whether agents keep a rule. Who finds one free is answered in time and who gives up is not; only where the promise lies
    /// between the two is the distribution of waits reckoned.
    /// </summary>
    internal static bool Keeps(StaffingRule rule, Load load, int agents, decimal patienceSeconds)
    {
        var (state, abandoned, occupancy) = Steady(load, agents, patienceSeconds);
        return occupancy * 100 <= rule.OccupancyCapPercent
            && (1 - abandoned) * 100 >= rule.AnsweredPercent
            && (
                (1 - state.Waiting) * 100 >= rule.AnsweredPercent
                || Answered(state, rule.ThresholdSeconds, patienceSeconds) * 100 >= rule.AnsweredPercent
            );
    }

    private static (SteadyState State, decimal Abandoned, decimal Occupancy) Steady(
        Load load,
        int agents,
        decimal patienceSeconds
    )
    {
        var impatience = load.AhtSeconds / patienceSeconds;
        var state = SteadyState.Of(load.Erlangs, agents, impatience);
        var abandoned = decimal.Min(1, state.Queued * impatience / load.Erlangs);
        return (state, abandoned, agents == 0 ? 1 : load.Erlangs * (1 - abandoned) / agents);
    }

    private static decimal Answered(SteadyState state, int thresholdSeconds, decimal patienceSeconds) =>
        1 - state.Waiting + (state.Waiting * OfferedWait.AnsweredWithin(state, thresholdSeconds, patienceSeconds));
}
