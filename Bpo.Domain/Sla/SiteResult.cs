using Bpo.Domain.Metrics;

namespace Bpo.Domain.Sla;

/// <summary>What a promise came to at one site, from the counts of its queues.</summary>
/// <param name="Site">Empty for the queues of no site and for what has no queue.</param>
/// <param name="Adjusted">Without what was excluded. A surplus beyond the forecast belongs to no site and is left in.</param>
/// <param name="Counts">The counts behind <paramref name="Adjusted"/>.</param>
/// <param name="Removed">The counts that were excluded.</param>
public sealed record SiteResult(
    string Site,
    string Name,
    Measurement Raw,
    Measurement Adjusted,
    Counts Counts,
    Counts Removed
);
