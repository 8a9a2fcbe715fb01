using Bpo.Billing.Persistence;
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
    public static async Task<Result<ExclusionRecord>> Run(
        BpoDbContext db,
        ExclusionRecord record,
        ExclusionDecision decision,
        string answer,
        string actor,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var side = await db.CallerSide(cancel);
        var decided =
            decision == ExclusionDecision.Withdraw
                ? record.Withdraw(side, actor, now)
                : record.Decide(decision == ExclusionDecision.Approve, side, actor, answer.Trim(), now);
        return decided.Map(done =>
        {
            db.Trace(
                $"exclusion.{StatusWord(done.Status)}",
                done.PublicName(),
                actor,
                new { Side = side, done.Reason },
                now
            );
            return done;
        });
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
