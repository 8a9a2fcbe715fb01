using Bpo.Domain.Access;

namespace Bpo.Domain.Usage;

/// <summary>How a rejected row left quarantine. Its key is that of the row: a row leaves once.</summary>
public sealed class SettledRejection : ITenantRow
{
    public required Guid TenantId { get; init; }

    public required Guid ImportId { get; init; }

    public required int Ordinal { get; init; }

    /// <summary>The import that took its correction; null when it was dismissed.</summary>
    public Guid? RecycledBy { get; init; }

    /// <summary>Why it is known and not to be billed; empty when it was recycled.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The public id of the user or key.</summary>
    public required string SettledBy { get; init; }

    public required DateTimeOffset SettledAt { get; init; }
}
