namespace Bpo.Billing.Staffing;

/// <summary>
/// M/M/n: contacts arrive at random, everybody waits as long as it takes (A. K. Erlang, 1917). It asks for more agents than a
/// queue whose callers give up, which makes it the cautious choice of a quote.
/// </summary>
public static class ErlangC
{
    public static QueuePerformance Of(Load load, int agents, int thresholdSeconds)
    {
        var erlangs = load.Erlangs;
        if (erlangs == 0)
        {
            return QueuePerformance.Idle;
        }

        if (agents <= erlangs)
        {
            return QueuePerformance.Overrun;
        }

        var waiting = Waiting(erlangs, agents);
        var spare = agents - erlangs;
        return new QueuePerformance(
            1 - (waiting * Exponential.Of(-spare * thresholdSeconds / load.AhtSeconds)),
            waiting,
            waiting * load.AhtSeconds / spare,
            erlangs / agents,
            0
        );
    }

    /// <summary>Probability of waiting, from that of loss.</summary>
    private static decimal Waiting(decimal erlangs, int agents)
    {
        var loss = Loss(erlangs, agents);
        return agents * loss / (agents - (erlangs * (1 - loss)));
    }

    /// <summary>Erlang B: all agents are busy where nobody waits. Its recursion never leaves 0 to 1.</summary>
    internal static decimal Loss(decimal erlangs, int agents)
    {
        var loss = 1m;
        for (var servers = 1; servers <= agents; servers++)
        {
            loss = erlangs * loss / (servers + (erlangs * loss));
        }

        return loss;
    }
}
