namespace Bpo.Billing.Ingestion.Completeness;

/// <summary>Contacts of one source and month that one contract claims for one service.</summary>
/// <param name="IsComputed">The contract's month has an invoice, so that what it bills is known.</param>
/// <param name="IsBilled">A line with an amount stands on contacts of the service.</param>
public sealed record ClaimedContacts(long Contacts, bool IsClaimed, bool IsComputed, bool IsBilled);

public static class BilledUsage
{
    /// <summary>
    /// Whether a source brought contacts that were taken and none of them is on an invoice: all were left without a contract,
    /// or their contracts' months are computed and bill nothing of them.
    /// </summary>
    public static bool IsForgotten(IReadOnlyCollection<ClaimedContacts> claims) =>
        claims.Sum(claim => claim.Contacts) > 0
        && claims.All(claim => !claim.IsBilled && (!claim.IsClaimed || claim.IsComputed));
}
