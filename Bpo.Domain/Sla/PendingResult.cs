using Bpo.Domain.Metrics;

namespace Bpo.Domain.Sla;

/// <summary>A result as it would be with the proposed exclusions beside the approved ones.</summary>
/// <param name="Measured">The value that is compared, see <see cref="SlaResult.Measured"/>.</param>
/// <param name="Excluded">What the proposed ones take out.</param>
public sealed record PendingResult(
    Measurement Measured,
    Measurement Adjusted,
    Attainment Attainment,
    IReadOnlyList<ExcludedCounts> Excluded
);
