using Bpo.Domain.Metrics;

namespace Bpo.Domain.Sla;

/// <summary>What one exclusion took out of a result.</summary>
/// <param name="Id">The public id of the exclusion; empty where it is no record of its own.</param>
/// <param name="Removed">The value of what was removed alone; its numerator and denominator are those taken away.</param>
public sealed record ExcludedCounts(
    string Reason,
    string Evidence,
    string RequestedBy,
    string ApprovedBy,
    Counts Counts,
    Measurement Removed,
    string Id = ""
);
