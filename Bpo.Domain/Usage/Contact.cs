namespace Bpo.Domain.Usage;

/// <summary>
/// The canonical contact: one customer, one reason to be in touch, one outcome. All durations are whole seconds, zero or more.
/// </summary>
public sealed record Contact
{
    /// <summary>The source's own identifier, unique within the source.</summary>
    public required string Id { get; init; }

    public string Source { get; init; } = "";

    /// <summary>The source's last update; of two records of one contact the higher revision is billable.</summary>
    public long Revision { get; init; }

    public Channel Channel { get; init; }

    public Direction Direction { get; init; }

    public string Queue { get; init; } = "";

    public string Agent { get; init; } = "";

    /// <summary>A keyed token of the customer, never a phone number or an address; empty when unknown.</summary>
    public string Customer { get; init; } = "";

    public string Language { get; init; } = "";

    public string Region { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>When the contact entered the queue (outbound: when it was attempted). It places the contact in a period and an interval.</summary>
    public required DateTimeOffset EnqueuedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public DateTimeOffset? FirstReplyAt { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>0 where it is not known.</summary>
    public int WaitSeconds { get; init; }

    /// <summary>
    /// False for a contact whose source does not say how long it waited: nobody can say that it was answered in time, or given
    /// up early. Of what is called out it is true; there nobody waits in a queue.
    /// </summary>
    public bool IsWaitKnown { get; init; } = true;

    public int RingSeconds { get; init; }

    public int TalkSeconds { get; init; }

    public int HoldSeconds { get; init; }

    public int WrapSeconds { get; init; }

    public required Outcome Outcome { get; init; }

    public bool Transferred { get; init; }

    /// <summary>Null where the source does not say.</summary>
    public bool? Resolved { get; init; }

    public bool Reopened { get; init; }

    public int? Csat { get; init; }

    public int? Nps { get; init; }

    public int? Ces { get; init; }

    public string Disposition { get; init; } = "";

    public decimal? Cost { get; init; }

    /// <summary>What the source says beside the known members; never used for money.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = NoAttributes;

    public bool IsInbound => Direction == Direction.Inbound;

    public bool IsAnswered => Outcome == Outcome.Answered;

    /// <summary>endedAt − answeredAt in whole seconds; zero when either is unknown.</summary>
    public int ConnectedSeconds =>
        AnsweredAt is { } answered && EndedAt is { } ended && ended > answered
            ? (int)((ended - answered).Ticks / TimeSpan.TicksPerSecond)
            : 0;

    private static readonly IReadOnlyDictionary<string, string> NoAttributes = new Dictionary<string, string>(
        StringComparer.Ordinal
    );
}
