namespace Bpo.Billing.Ingestion.Calls;

/// <summary>The rules by which records become contacts; each contact keeps the word of its own as the attribute <c>rule</c>.</summary>
public static class ContactRule
{
    public const string Attribute = "rule";
    public const string LegsAttribute = "legs";

    /// <summary>One record, one contact.</summary>
    public const string OneLeg = "one-leg";

    /// <summary>Several legs of one call; the time in which anybody spoke counts once.</summary>
    public const string JoinedLegs = "joined-legs";

    /// <summary>As joined legs, and more than one agent spoke.</summary>
    public const string Transfer = "transfer";

    /// <summary>All pairs of one meeting in one room.</summary>
    public const string Conference = "conference";

    /// <summary>Only a menu, a recording or a voice mailbox answered.</summary>
    public const string Application = "application";

    /// <summary>The queue itself says how the stay ended.</summary>
    public const string Queue = "queue";

    /// <summary>The record knows of a queue and not how the stay ended: answered only when an agent's channel spoke.</summary>
    public const string QueueInferred = "queue-inferred";

    public static readonly IReadOnlyList<string> All =
    [
        OneLeg,
        JoinedLegs,
        Transfer,
        Conference,
        Application,
        Queue,
        QueueInferred,
    ];
}
