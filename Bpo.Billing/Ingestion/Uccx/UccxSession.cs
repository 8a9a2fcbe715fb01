namespace Bpo.Billing.Ingestion.Uccx;

/// <summary>A session while its records are gathered from the three tables.</summary>
internal sealed class UccxSession(string id)
{
    public string Id => id;

    public List<UccxCall> Calls { get; } = [];

    public List<UccxStay> Stays { get; } = [];

    public List<UccxAgent> Agents { get; } = [];

    public UccxCall? First => Calls.MinBy(call => call.Sequence);

    public DateTimeOffset? EndedAt => Calls.Max(call => call.End);

    /// <summary>The first agent who spoke.</summary>
    public UccxAgent? Answering => Agents.Where(agent => agent.Talk > 0).MinBy(agent => (agent.Sequence, agent.Start));

    /// <summary>Of queues that waited at once the one that handled the call; else the first, and of that the longest wait.</summary>
    public UccxStay? Stay =>
        Stays
            .OrderByDescending(stay => stay.Disposition == UccxStay.Handled)
            .ThenBy(stay => stay.Sequence)
            .ThenByDescending(stay => stay.Seconds)
            .FirstOrDefault();
}

/// <summary>A row of ContactCallDetail.</summary>
/// <param name="Disposition">1 abandoned, 2 handled, others given up by the system.</param>
internal sealed record UccxCall(
    int Line,
    int Sequence,
    string Type,
    string Disposition,
    DateTimeOffset? Start,
    DateTimeOffset? End,
    string From,
    string To,
    string Raw
)
{
    public bool IsOutbound => Type is "2" or "6";

    public bool IsInternal => Type == "3";

    public bool IsAbandoned => Disposition == "1";
}

/// <summary>A row of ContactQueueDetail.</summary>
internal sealed record UccxStay(int Sequence, string Queue, string Disposition, int Seconds)
{
    public const string Handled = "2";
}

/// <summary>A row of AgentConnectionDetail.</summary>
internal sealed record UccxAgent(
    int Sequence,
    string Agent,
    DateTimeOffset? Start,
    int Ring,
    int Talk,
    int Hold,
    int Work
);
