using Bpo.Domain.Access;

namespace Bpo.Domain.Sla;

/// <summary>
/// What one promise of a past month would have come to under another version of the terms. It stands beside the month's own
/// result and is never billed: an issued month stays as it was judged.
/// </summary>
public sealed class RecomputedResult : IClientRow
{
    public required Guid TenantId { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid ClientId { get; init; }

    /// <summary>The version of the terms it was judged by.</summary>
    public required int TermsVersion { get; init; }

    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The clause's id.</summary>
    public required string Sla { get; init; }

    /// <summary>Its place in the terms.</summary>
    public required int Position { get; init; }

    public required string Attainment { get; init; }

    /// <summary>The measured value; null when nothing was measured.</summary>
    public decimal? Value { get; init; }

    /// <summary>The whole result as JSON.</summary>
    public required string Result { get; init; }

    /// <summary>The import as of which usage was read.</summary>
    public required long UsageAsOf { get; init; }

    /// <summary>Whether contacts had to be read: the counts of the rollups did not suffice.</summary>
    public required bool FromContacts { get; init; }

    public required DateTimeOffset ComputedAt { get; init; }
}
