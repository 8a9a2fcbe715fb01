namespace Bpo.Domain.Usage;

/// <summary>One span of one agent's day.</summary>
public sealed record AgentActivity(
    string Agent,
    DateTimeOffset From,
    DateTimeOffset To,
    AgentState State,
    string Reason,
    string Service
);

public enum AgentState
{
    LoggedIn,
    Ready,
    Handling,
    Pause,
    Scheduled,
    Approved,
    Productive,
    Training,
}
