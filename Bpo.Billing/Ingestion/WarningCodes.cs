namespace Bpo.Billing.Ingestion;

/// <summary>What an import noticed about rows it took all the same; counted per code.</summary>
public static class WarningCodes
{
    /// <summary>The clock passed this local time twice; the pass the profile names was taken.</summary>
    public const string RepeatedHour = "repeated-local-hour";

    /// <summary>24:00 was read as the next midnight, as the profile allows.</summary>
    public const string Hour24 = "hour-24";

    /// <summary>A time of day lay before the moment it follows and was moved to the next day.</summary>
    public const string MidnightWrap = "midnight-wrap";

    /// <summary>Stamps lie in the wrong order, within the tolerance of the profile.</summary>
    public const string StampsOutOfOrder = "stamps-out-of-order";

    /// <summary>A printed duration and the difference of the stamps disagree beyond the tolerance; the printed one counts.</summary>
    public const string DurationDiffers = "duration-differs";

    /// <summary>A contact nobody answered carries talk time; it is kept and never billed as answered time.</summary>
    public const string TalkWithoutAnswer = "talk-without-answer";

    /// <summary>The beginning of a queue leg lies before the file; it was reckoned from the printed durations.</summary>
    public const string OrphanLeg = "orphan-leg";

    /// <summary>The same id twice in one import with other content and no revision to decide; the first stays.</summary>
    public const string ConflictingDuplicate = "conflicting-duplicate";

    /// <summary>An event the format does not know; skipped.</summary>
    public const string UnknownEvent = "unknown-event";

    /// <summary>The record knows of a queue and not how the stay in it ended; only an agent's own channel counted as an answer.</summary>
    public const string QueueInferred = "queue-inferred";

    /// <summary>The local time of a call and the UTC moment in its id differ by half an hour or more: the source's zone may be wrong.</summary>
    public const string ZoneDoubtful = "zone-doubtful";

    /// <summary>Nothing says how long a contact waited; it is neither in time nor late, and never a short abandon.</summary>
    public const string WaitUnknown = "wait-unknown";

    public static readonly IReadOnlyList<string> All =
    [
        RepeatedHour,
        Hour24,
        MidnightWrap,
        StampsOutOfOrder,
        DurationDiffers,
        TalkWithoutAnswer,
        OrphanLeg,
        ConflictingDuplicate,
        UnknownEvent,
        QueueInferred,
        ZoneDoubtful,
        WaitUnknown,
    ];
}
