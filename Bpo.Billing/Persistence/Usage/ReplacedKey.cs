using Bpo.Domain.Access;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>
/// What a call key said before an import changed it: another version, or the same with a higher revision. With it the import
/// can be taken back exactly. A key that an import made has none.
/// </summary>
public sealed class ReplacedKey : ITenantRow
{
    public required Guid TenantId { get; init; }

    /// <summary>The import that changed the key.</summary>
    public required long ImportNumber { get; init; }

    public required Guid SourceId { get; init; }

    public required string CallId { get; init; }

    public required Guid ContactId { get; init; }

    public required long Revision { get; init; }

    public required long ContentHash { get; init; }

    /// <summary>The import that had brought the version before.</summary>
    public required long BroughtBy { get; init; }

    /// <summary>What an import changes of a key.</summary>
    public static ReplacedKey Of(CallKey before, long importNumber) =>
        new()
        {
            TenantId = before.TenantId,
            ImportNumber = importNumber,
            SourceId = before.SourceId,
            CallId = before.CallId,
            ContactId = before.ContactId,
            Revision = before.Revision,
            ContentHash = before.ContentHash,
            BroughtBy = before.ImportNumber,
        };
}
