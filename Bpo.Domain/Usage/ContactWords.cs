namespace Bpo.Domain.Usage;

/// <summary>How the customer and the centre met.</summary>
public enum Channel
{
    Voice,
    Email,
    Chat,
    Sms,
    Social,
    Video,
    Callback,
    Task,
    BackOffice,
}

public enum Direction
{
    Inbound,
    Outbound,
}

/// <summary>How a contact ended, as the queue saw it (never as a leg's hang-up cause).</summary>
public enum Outcome
{
    Answered,
    Abandoned,
    Overflowed,
    TimedOut,
    Voicemail,
    Callback,
    NoAnswer,
    Busy,
    Failed,
    Blocked,
}
