namespace Bpo.Billing.Staffing;

/// <summary>How often all agents are busy at once, and how many contacts wait then, when waiting contacts give up.</summary>
/// <param name="Waiting">Share of time in which all agents are busy; an arrival then waits.</param>
/// <param name="Queued">Contacts waiting on average.</param>
/// <param name="Palm">A(<paramref name="Answering"/>, <paramref name="Arriving"/>).</param>
/// <param name="Answering">Contacts that all agents could answer within a caller's patience.</param>
/// <param name="Arriving">Contacts that arrive within it.</param>
internal sealed record SteadyState(decimal Waiting, decimal Queued, PalmSum Palm, decimal Answering, decimal Arriving)
{
    /// <param name="impatience">Handle time over patience: how fast waiting contacts leave, measured in busy agents.</param>
    public static SteadyState Of(decimal erlangs, int agents, decimal impatience)
    {
        var (answering, arriving) = (agents / impatience, erlangs / impatience);
        var palm = PalmSum.Of(answering, arriving);
        var loss = ErlangC.Loss(erlangs, agents);
        var waiting = loss / (loss + ((1 - loss) * palm.Inverse));
        // How many wait while anybody does, from the balance of those who come and those who leave.
        var queued = arriving - answering + (answering * palm.Inverse);
        return new SteadyState(waiting, decimal.Max(0, waiting * queued), palm, answering, arriving);
    }
}
