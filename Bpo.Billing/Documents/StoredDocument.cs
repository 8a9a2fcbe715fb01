using Bpo.Domain.Access;

namespace Bpo.Billing.Documents;

/// <summary>A document as it left: its bytes never change, so that a reprint is the print.</summary>
public sealed class StoredDocument : ITenantRow, IAppendOnly
{
    public required Guid TenantId { get; init; }

    /// <summary>The invoice, credit note or review it shows.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Such as <c>invoice</c> or <c>review</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>en</c>, <c>ru</c> or <c>zh</c>.</summary>
    public required string Language { get; init; }

    public required string MediaType { get; init; }

    public required string FileName { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
