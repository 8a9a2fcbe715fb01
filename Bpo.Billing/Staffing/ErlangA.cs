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

        var impatience = load.AhtSeconds / patienceSeconds;
        var state = SteadyState.Of(erlangs, agents, impatience);
        var abandoned = decimal.Min(1, state.Queued * impatience / erlangs);
        var answered =
            1
            - state.Waiting
            + (state.Waiting * OfferedWait.AnsweredWithin(load, agents, thresholdSeconds, patienceSeconds));
        return new QueuePerformance(
            answered,
            state.Waiting,
            state.Queued * load.AhtSeconds / erlangs,
            agents == 0 ? 1 : erlangs * (1 - abandoned) / agents,
            abandoned
        );
    }
}
