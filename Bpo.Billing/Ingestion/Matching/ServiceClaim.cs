using Bpo.Domain.Time;

namespace Bpo.Billing.Ingestion.Matching;

/// <summary>Which contract and which of its services a contact belongs to.</summary>
/// <param name="Zone">The zone of the contract's days.</param>
public sealed record ServiceClaim(Guid ContractId, Guid ClientId, string Service, ContractZone Zone)
{
    /// <summary>No contract claims the contact: it is kept, counted and shown until one does.</summary>
    public static readonly ServiceClaim None = new(Guid.Empty, Guid.Empty, "", ContractZone.Utc);

    public bool IsMatched => ContractId != Guid.Empty;
}
