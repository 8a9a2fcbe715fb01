namespace Bpo.Domain.Metrics;

/// <summary>Counts placed in time and queue: what intervals, drills and exclusions are cut from.</summary>
/// <param name="At">The start of the quarter hour, or the instant of the single record.</param>
/// <param name="Contact">The contact's id when these are the counts of one contact; empty for a rollup cell.</param>
public readonly record struct CountsAt(DateTimeOffset At, string Queue, Counts Counts, string Contact = "");
