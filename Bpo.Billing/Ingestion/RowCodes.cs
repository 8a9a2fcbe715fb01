namespace Bpo.Billing.Ingestion;

/// <summary>Why a single row is set aside. Codes are stable: screens translate them, vendors act on them.</summary>
public static class RowCodes
{
    public const string FieldCount = "field-count";
    public const string BrokenQuotes = "broken-quotes";
    public const string BrokenJson = "broken-json";
    public const string BrokenXml = "broken-xml";
    public const string DuplicateMember = "duplicate-member";
    public const string TooDeep = "too-deep";
    public const string TooManyMembers = "too-many-members";
    public const string UnknownMember = "unknown-member";
    public const string FieldTooLong = "field-too-long";
    public const string TooManyFields = "too-many-fields";
    public const string RecordTooLong = "record-too-long";
    public const string NulCharacter = "nul-character";
    public const string InvalidBytes = "invalid-bytes";
    public const string MissingValue = "missing-value";
    public const string UnknownWord = "unknown-word";
    public const string BadStamp = "bad-timestamp";
    public const string StampWithoutZone = "timestamp-without-zone";
    public const string Hour24 = "hour-24";
    public const string SkippedHour = "skipped-local-hour";
    public const string RepeatedHour = "repeated-local-hour";
    public const string FutureStart = "future-start";
    public const string BadDuration = "bad-duration";
    public const string NegativeDuration = "negative-duration";
    public const string AbsurdDuration = "absurd-duration";
    public const string EndBeforeStart = "end-before-start";
    public const string AnsweredBeforeEnqueued = "answered-before-enqueued";
    public const string BadNumber = "bad-number";
    public const string BadFlag = "bad-flag";
    public const string UnknownEvent = "unknown-event";

    /// <summary>A leg of a call that was closed long before; taking it would count the call twice.</summary>
    public const string LateLeg = "late-leg";

    /// <summary>The contact has begun and not ended; the file with its end settles the row.</summary>
    public const string StillOpen = "still-open";

    public static readonly IReadOnlyList<string> All =
    [
        FieldCount,
        BrokenQuotes,
        BrokenJson,
        BrokenXml,
        DuplicateMember,
        TooDeep,
        TooManyMembers,
        UnknownMember,
        FieldTooLong,
        TooManyFields,
        RecordTooLong,
        NulCharacter,
        InvalidBytes,
        MissingValue,
        UnknownWord,
        BadStamp,
        StampWithoutZone,
        Hour24,
        SkippedHour,
        RepeatedHour,
        FutureStart,
        BadDuration,
        NegativeDuration,
        AbsurdDuration,
        EndBeforeStart,
        AnsweredBeforeEnqueued,
        BadNumber,
        BadFlag,
        UnknownEvent,
        LateLeg,
        StillOpen,
    ];
}
