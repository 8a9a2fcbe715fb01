using Bpo.Domain.Disputes;

namespace Bpo.Billing.Runs.Disputes;

/// <summary>A dispute as it is opened.</summary>
/// <param name="SubjectId">The line's id, the SLA, or the metric.</param>
/// <param name="Month">The first day of the month it is about.</param>
/// <param name="ClaimedMinor">Positive lowers what the client pays; zero where only the measured value is in doubt.</param>
public sealed record DisputeDraft(
    DisputeSubject Subject,
    string SubjectId,
    DateOnly Month,
    long ClaimedMinor,
    string Reason,
    string Link = "",
    string TaxCategory = "",
    decimal TaxRate = 0
);
