using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Calls;

/// <summary>A caller's stay in a queue, as far as a call record knows it.</summary>
/// <param name="Outcome">Null when the record does not say how the stay ended, only that there was one.</param>
public sealed record QueueStay(
    string Queue,
    DateTimeOffset EnteredAt,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? LeftAt,
    Outcome? Outcome,
    string Agent
);
