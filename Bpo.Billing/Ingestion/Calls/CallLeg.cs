using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Calls;

/// <summary>
/// One leg of a telephone call, as any switch writes it: who was joined to whom, from when to when. Legs are no contacts;
/// <see cref="CallRules"/> makes one contact of those that belong together.
/// </summary>
public sealed record CallLeg
{
    /// <summary>The physical line of the file; 0 when an earlier file left the leg open.</summary>
    public required int Line { get; init; }

    /// <summary>The record as it stood, cut short: it is shown when the call cannot be taken.</summary>
    public required string Raw { get; init; }

    /// <summary>What the legs of one call have in common; the contact's id.</summary>
    public required string Call { get; init; }

    /// <summary>Further names under which the call is known to other legs.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>What tells this leg from the others of its call; the same key again is the same leg.</summary>
    public required string Key { get; init; }

    public required DateTimeOffset Start { get; init; }

    public DateTimeOffset? Answer { get; init; }

    public required DateTimeOffset End { get; init; }

    /// <summary>Seconds as the switch printed them.</summary>
    public int Talk { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>Answered by the dial plan (a menu, a recording), with no person on the other side.</summary>
    public bool IsApplication { get; init; }

    /// <summary>The second side of a call whose first side has a leg of its own.</summary>
    public bool IsSecondSide { get; init; }

    public bool Transferred { get; init; }

    public Direction Direction { get; init; }

    /// <summary>What the call came in on or went out by, for contracts to claim; a queue takes its place.</summary>
    public string Service { get; init; } = "";

    public string Agent { get; init; } = "";

    /// <summary>A keyed token.</summary>
    public string Customer { get; init; } = "";

    /// <summary>The conference room; empty outside one.</summary>
    public string Room { get; init; } = "";

    public QueueStay? Stay { get; init; }

    public string Disposition { get; init; } = "";

    /// <summary>When the switch says in UTC that the channel began; a check of the source's time zone.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Somebody spoke on this leg.</summary>
    public bool IsConversation => Outcome == Outcome.Answered && !IsApplication;
}
