using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Versions;

/// <summary>What a batch of deliveries means for one contact.</summary>
/// <param name="Wins">The delivery that is now the current version; null when nothing but the revision changed, or nothing.</param>
/// <param name="Version">The current version after the batch.</param>
public sealed record DeliveryOutcome(string CallId, bool WasKnown, Contact? Wins, KnownVersion Version, bool Changed);
