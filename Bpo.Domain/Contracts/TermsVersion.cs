using Bpo.Domain.Access;

namespace Bpo.Domain.Contracts;

/// <summary>
/// One version of a contract's terms as it was agreed, to the byte. It applies from <see cref="EffectiveFrom"/> until the
/// next version's; it is never edited.
/// </summary>
public sealed class TermsVersion : ITenantRow, IAppendOnly
{
    public required Guid TenantId { get; init; }

    public required Guid ContractId { get; init; }

    /// <summary>1, 2, 3 … within the contract.</summary>
    public required int Number { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The terms document as JSON.</summary>
    public required string Document { get; init; }

    /// <summary>SHA-256 of <see cref="Document"/> in UTF-8, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The user or key that added it.</summary>
    public required string CreatedBy { get; init; }
}
