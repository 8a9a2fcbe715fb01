using Bpo.Domain.Access;

namespace Bpo.Billing.Documents;

/// <summary>A letter, mail or minutes that prove what the other side of a contract said, as they were uploaded.</summary>
public sealed class EvidenceFile : IClientRow, IAppendOnly
{
    /// <summary>Ten mebibytes: a scanned letter, not an archive.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid ClientId { get; init; }

    public required string FileName { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The public id of the user or key.</summary>
    public required string UploadedBy { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }
}
