using Bpo.Billing.Demo.Floors;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo.Usage;

/// <summary>The time clock of the agents: logged in for the shift, paused in its breaks.</summary>
internal static class ShiftActivity
{
    public static IEnumerable<AgentActivity> Of(Shift shift, string service)
    {
        yield return Span(shift.Agent, shift.From, shift.To, AgentState.LoggedIn, "", service);
        foreach (var pause in shift.Breaks)
        {
            yield return Span(shift.Agent, pause.From, pause.To, AgentState.Pause, pause.Reason, service);
        }
    }

    private static AgentActivity Span(
        string agent,
        long from,
        long to,
        AgentState state,
        string reason,
        string service
    ) =>
        new(
            agent,
            DateTimeOffset.FromUnixTimeSeconds(from),
            DateTimeOffset.FromUnixTimeSeconds(to),
            state,
            reason,
            service
        );
}
