using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Attestations;
using Bpo.Domain;
using Bpo.Domain.Sla.Exclusions;

namespace Bpo.Billing.Runs.Exclusions;

/// <summary>
/// Says yes or no to the other side's exclusion, or takes one's own back. A decision about an issued month reaches the
/// invoice as a correction in the next draft.
/// </summary>
public static class DecideExclusion
{
    /// <param name="record">As the caller may see it, tracked.</param>
    /// <param name="actor">The public id of the user or key.</param>
    /// <param name="onBehalf">What the other side said, where the word is theirs; null for one's own.</param>
    public static async Task<Result<ExclusionRecord>> Run(
        BpoDbContext db,
        ExclusionRecord record,
        ExclusionDecision decision,
        string answer,
        string actor,
        DateTimeOffset now,
        CancellationToken cancel,
        OnBehalf? onBehalf = null
    )
    {
        var speaks = await db.SpeakerFor(record.ContractId, record.ClientId, onBehalf, actor, now, cancel);
        return speaks.Then(speaker =>
            (
                decision == ExclusionDecision.Withdraw
                    ? record.Withdraw(speaker.Side, speaker.Name, now)
                    : record.Decide(
                        decision == ExclusionDecision.Approve,
                        speaker.Side,
                        speaker.Name,
                        answer.Trim(),
                        now
                    )
            ).Map(done =>
            {
                db.Trace(
                    $"exclusion.{StatusWord(done.Status)}",
                    done.PublicName(),
                    speaker,
                    new { speaker.Side, done.Reason },
                    now
                );
                return done;
            })
        );
    }

    private static string StatusWord(ExclusionStatus status) =>
        status switch
        {
            ExclusionStatus.Approved => "approved",
            ExclusionStatus.Refused => "refused",
            _ => "withdrawn",
        };
}

public enum ExclusionDecision
{
    Approve,
    Refuse,
    Withdraw,
}
