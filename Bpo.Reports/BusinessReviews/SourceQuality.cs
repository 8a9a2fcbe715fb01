namespace Bpo.Reports.BusinessReviews;

/// <summary>What became of the rows of one source.</summary>
/// <param name="Read">Rows read in the month.</param>
/// <param name="Accepted">Rows that became contacts or newer versions of contacts.</param>
/// <param name="Repeated">Rows already known.</param>
/// <param name="Filtered">Rows left out by a named rule.</param>
/// <param name="Rejected">Rows that could not be read and wait in quarantine.</param>
public sealed record SourceQuality(string Name, long Read, long Accepted, long Repeated, long Filtered, long Rejected);
