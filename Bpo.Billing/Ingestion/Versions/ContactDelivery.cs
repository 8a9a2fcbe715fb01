using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Versions;

/// <summary>A contact as one row of one import delivered it.</summary>
public readonly record struct ContactDelivery(Contact Contact, long ContentHash, IReadOnlyList<string> Warnings)
{
    public KnownVersion VersionOf(long importNumber) => new(Contact.Revision, ContentHash, importNumber);
}
