namespace Bpo.Billing.Ingestion.Versions;

/// <summary>What is known of a contact's current version.</summary>
/// <param name="Revision">The highest seen; 0 when the source has no revisions.</param>
/// <param name="ImportNumber">The import that brought it.</param>
public readonly record struct KnownVersion(long Revision, long ContentHash, long ImportNumber);
