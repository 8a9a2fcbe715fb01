using Bpo.Domain.Access;

namespace Bpo.Domain.Contracts;

/// <summary>
/// How much a change of terms may move a month's bill, in one currency, before a second person must agree. It is the
/// tenant's and not the contract's: who writes a contract does not set the limit for himself.
/// </summary>
public sealed class ApprovalLimit : ITenantRow, IVersioned
{
    public required Guid TenantId { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string CurrencyCode { get; init; }

    /// <summary>Zero asks for approval of every change that moves money.</summary>
    public required long AmountMinor { get; set; }

    public long Version { get; private set; }
}
