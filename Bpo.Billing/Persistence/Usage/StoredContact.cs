using Bpo.Domain.Access;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>
/// One version of a contact. Versions are added and never edited: a newer one closes the older by its import number, so that
/// the contacts of any import number can be read again.
/// </summary>
public sealed class StoredContact : ITenantRow, IClientRow
{
    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    public required Guid SourceId { get; init; }

    /// <summary>The contract that claims it; the nil UUID while none does.</summary>
    public required Guid ContractId { get; set; }

    public required Guid ClientId { get; set; }

    /// <summary>The clause of the service that matched; empty while unmatched.</summary>
    public required string Service { get; set; }

    /// <summary>The import that brought this version.</summary>
    public required long ImportNumber { get; init; }

    /// <summary>The import that brought a newer one; null for the current version.</summary>
    public long? SupersededBy { get; set; }

    public required string CallId { get; init; }

    public required string Source { get; init; }

    public required long Revision { get; init; }

    public required Channel Channel { get; init; }

    public required Direction Direction { get; init; }

    public required string Queue { get; init; }

    public required string Agent { get; init; }

    public required string Customer { get; init; }

    public required string Language { get; init; }

    public required string Region { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset EnqueuedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public DateTimeOffset? FirstReplyAt { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary><see cref="UnknownWait"/> where nobody knows.</summary>
    public required int WaitSeconds { get; init; }

    public const int UnknownWait = -1;

    public required int RingSeconds { get; init; }

    public required int TalkSeconds { get; init; }

    public required int HoldSeconds { get; init; }

    public required int WrapSeconds { get; init; }

    public required Outcome Outcome { get; init; }

    public required bool Transferred { get; init; }

    public bool? Resolved { get; init; }

    public required bool Reopened { get; init; }

    public int? Csat { get; init; }

    public int? Nps { get; init; }

    public int? Ces { get; init; }

    public required string Disposition { get; init; }

    public decimal? Cost { get; init; }

    /// <summary>A JSON object of texts; null when there are none.</summary>
    public string? Attributes { get; init; }
}
