using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Canonical;

/// <summary>A contact while its row is read: what is known so far, the first fault, and the warnings.</summary>
public sealed class ContactDraft
{
    private List<string>? warnings;
    private Dictionary<string, string>? attributes;

    public string Id { get; set; } = "";

    public long Revision { get; set; }

    public Channel Channel { get; set; } = Channel.Voice;

    public Direction Direction { get; set; } = Direction.Inbound;

    public string Queue { get; set; } = "";

    public string Agent { get; set; } = "";

    public string Customer { get; set; } = "";

    public string Language { get; set; } = "";

    public string Region { get; set; } = "";

    public string Reason { get; set; } = "";

    public DateTimeOffset? EnqueuedAt { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public DateTimeOffset? FirstReplyAt { get; set; }

    public DateTimeOffset? ResolvedAt { get; set; }

    public int? WaitSeconds { get; set; }

    public int? RingSeconds { get; set; }

    public int? TalkSeconds { get; set; }

    public int? HoldSeconds { get; set; }

    public int? WrapSeconds { get; set; }

    public Outcome? Outcome { get; set; }

    public bool Transferred { get; set; }

    public bool? Resolved { get; set; }

    public bool Reopened { get; set; }

    public int? Csat { get; set; }

    public int? Nps { get; set; }

    public int? Ces { get; set; }

    public string Disposition { get; set; } = "";

    public decimal? Cost { get; set; }

    public RowFault? Fault { get; private set; }

    public IReadOnlyList<string> Warnings => warnings ?? (IReadOnlyList<string>)[];

    public IReadOnlyDictionary<string, string>? Attributes => attributes;

    /// <summary>The first fault is the one that is shown; a row is set aside once.</summary>
    public void Reject(string? column, string code, string message) => Fault ??= new RowFault(column, code, message);

    public void Warn(string? code)
    {
        if (code is not null)
        {
            (warnings ??= []).Add(code);
        }
    }

    public void Keep(string attribute, string value) =>
        (attributes ??= new Dictionary<string, string>(StringComparer.Ordinal))[attribute] = value;
}
