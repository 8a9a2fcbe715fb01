using Bpo.Domain.Access;

namespace Bpo.Billing.Persistence.Operations;

/// <summary>
/// The answer to a request that a caller may repeat. Written in the transaction of the effect, so that neither exists
/// without the other.
/// </summary>
public sealed class IdempotencyKey : ITenantRow, IAppendOnly
{
    public required Guid TenantId { get; init; }

    /// <summary>As the caller sent it.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 over method, path and body: the same key with other input is refused.</summary>
    public required string InputHash { get; init; }

    public required int StatusCode { get; init; }

    public required string Answer { get; init; }

    /// <summary>The Location header of the answer, if there was one.</summary>
    public string Location { get; init; } = "";

    public required DateTimeOffset CreatedAt { get; init; }
}
