namespace Bpo.Web.Jobs;

/// <summary>What came of a job.</summary>
/// <param name="Import">The public id of the import it made.</param>
/// <param name="Answer">What it computed, as it is answered; kept with the job.</param>
public sealed record JobOutcome(string? Import, string? Code, string? Detail, string? Answer = null);
