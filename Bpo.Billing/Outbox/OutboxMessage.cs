using Bpo.Domain.Access;

namespace Bpo.Billing.Outbox;

/// <summary>
/// An effect outside the database (mail, payment, webhook), written in the transaction that decided it. It leaves at least
/// once; the receiver, or <see cref="EffectKey"/>, makes it once.
/// </summary>
public sealed class OutboxMessage : IDirectoryRow, IVersioned
{
    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    /// <summary>Names the effect: deciding the same effect twice is refused by the database.</summary>
    public required string EffectKey { get; init; }

    /// <summary>JSON.</summary>
    public required string Payload { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Why the last attempt failed; empty after success.</summary>
    public string LastError { get; set; } = "";

    public long Version { get; private set; }
}
