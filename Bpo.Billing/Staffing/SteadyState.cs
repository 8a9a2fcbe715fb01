namespace Bpo.Billing.Staffing;

/// <summary>
/// How often so many contacts are in the system at once, when waiting contacts give up. Built up from below as shares of the
/// highest state and scaled back, so that neither a quiet night nor an overrun hour leaves the range of decimals.
/// </summary>
/// <param name="Waiting">Share of time in which all agents are busy; an arrival then waits.</param>
/// <param name="Queued">Contacts waiting on average.</param>
internal sealed record SteadyState(decimal Waiting, decimal Queued)
{
    /// <summary>States rarer than this are left out.</summary>
    private const decimal Negligible = 1e20m;

    /// <param name="impatience">Handle time over patience: how fast waiting contacts leave, measured in busy agents.</param>
    public static SteadyState Of(decimal erlangs, int agents, decimal impatience)
    {
        decimal Leaving(int state) => state <= agents ? state : agents + ((state - agents) * impatience);

        var highest = 0;
        for (var below = 1m; below < Negligible; )
        {
            highest++;
            below = 1 + (below * Leaving(highest) / erlangs);
        }

        var (share, all, waiting, queued) = (1m, 0m, 0m, 0m);
        for (var state = highest; state >= 0; state--)
        {
            all += share;
            if (state >= agents)
            {
                waiting += share;
                queued += share * (state - agents);
            }

            if (all > Negligible)
            {
                (share, all, waiting, queued) = (share / all, 1, waiting / all, queued / all);
            }

            share = share * Leaving(state) / erlangs;
        }

        return new SteadyState(waiting / all, queued / all);
    }
}
