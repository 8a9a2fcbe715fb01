using Bpo.Domain.Metrics;

namespace Bpo.Domain.Sla;

/// <summary>One interval of a promise that is judged interval by interval.</summary>
/// <param name="Attainment"><see cref="Attainment.NotMeasured"/> below the minimum volume.</param>
public sealed record IntervalResult(DateTimeOffset Start, Counts Counts, Measurement Measured, Attainment Attainment);
