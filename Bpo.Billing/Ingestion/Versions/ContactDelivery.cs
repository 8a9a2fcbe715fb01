using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Versions;

/// <summary>A contact as one row of one import delivered it.</summary>
public sealed record ContactDelivery(Contact Contact, long ContentHash, IReadOnlyList<string> Warnings);
