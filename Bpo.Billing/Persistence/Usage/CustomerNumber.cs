using Bpo.Domain.Access;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>
/// What a customer's token stands for, sealed. A table of its own: contacts do not grow, and to erase a number is to delete
/// one row.
/// </summary>
public sealed class CustomerNumber : ITenantRow
{
    public required Guid TenantId { get; init; }

    public required string Token { get; init; }

    public required string Sealed { get; init; }

    /// <summary>When the customer's latest contact began; retention counts from it.</summary>
    public required DateTimeOffset LastContactAt { get; init; }

    /// <summary>What the sealed number is bound to, so that it opens under its own token only.</summary>
    public static string Purpose(string token) => $"customer-number {token}";
}
