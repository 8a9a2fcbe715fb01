using Bpo.Billing.Ingestion.Versions;
using Bpo.Domain.Access;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>
/// Points from the source's own id to the current version. It has no time: a correction may move a contact to another month,
/// and a key with the time in it would let both be billed.
/// </summary>
public sealed class CallKey : ITenantRow
{
    public required Guid TenantId { get; init; }

    public required Guid SourceId { get; init; }

    public required string CallId { get; init; }

    public required Guid ContactId { get; init; }

    /// <summary>The highest revision seen, also when its content was already known.</summary>
    public required long Revision { get; init; }

    public required long ContentHash { get; init; }

    public required long ImportNumber { get; init; }

    /// <summary>What it says of the version it points to.</summary>
    public KnownVersion Version => new(Revision, ContentHash, ImportNumber);

    /// <summary>The same version, brought by another import too.</summary>
    public CallKey BroughtBy(long importNumber) => Of(ContactId, importNumber);

    /// <summary>The same contact, another stored version of it.</summary>
    public CallKey PointingTo(Guid contactId) => Of(contactId, ImportNumber);

    private CallKey Of(Guid contactId, long importNumber) =>
        new()
        {
            TenantId = TenantId,
            SourceId = SourceId,
            CallId = CallId,
            ContactId = contactId,
            Revision = Revision,
            ContentHash = ContentHash,
            ImportNumber = importNumber,
        };
}
