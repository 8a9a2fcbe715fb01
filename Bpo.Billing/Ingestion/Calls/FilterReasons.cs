namespace Bpo.Billing.Ingestion.Calls;

/// <summary>Why records of calls are no contacts of their own; counted per import.</summary>
public static class FilterReasons
{
    /// <summary>Part of a contact that another record of the call stands for.</summary>
    public const string JoinedLeg = "joined-leg";

    /// <summary>The same leg twice, as when a switch writes one call into two files.</summary>
    public const string RepeatedLeg = "repeated-leg";

    /// <summary>The profile leaves calls through queues to the queue's own log.</summary>
    public const string QueueCall = "queue-call";

    /// <summary>The profile leaves meetings out.</summary>
    public const string ConferenceCall = "conference-call";

    /// <summary>A record of quality, state or staff, not of a call.</summary>
    public const string NotACall = "not-a-call";

    public static readonly IReadOnlyList<string> All = [JoinedLeg, RepeatedLeg, QueueCall, ConferenceCall, NotACall];
}
