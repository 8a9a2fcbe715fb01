using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Versions;

/// <summary>A contact as one row of one import delivered it.</summary>
public readonly record struct ContactDelivery(Contact Contact, long ContentHash, IReadOnlyList<string> Warnings)
{
    /// <summary>Null for a contact whose source gives it an id.</summary>
    public CutContact? Cut { get; init; }

    public KnownVersion VersionOf(long importNumber) =>
        new(Cut is { IsReckoned: true } ? CutContact.Reckoned : Contact.Revision, ContentHash, importNumber);
}
