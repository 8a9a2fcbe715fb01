using Bpo.Domain.Metrics;

namespace Bpo.Billing.Persistence.Usage;

public static class RollupConversion
{
    public static Rollup ToRollup(this StoredRollup row)
    {
        var cell = new RollupCell
        {
            Contacts = row.Contacts,
            WaitSeconds = row.WaitSeconds,
            RingSeconds = row.RingSeconds,
            TalkSeconds = row.TalkSeconds,
            HoldSeconds = row.HoldSeconds,
            WrapSeconds = row.WrapSeconds,
            Transferred = row.Transferred,
            Resolved = row.Resolved,
            ResolvedKnown = row.ResolvedKnown,
            Reopened = row.Reopened,
        };
        Distribution.Read(row.Distribution, cell);
        return new Rollup(
            new RollupKey(row.Start, row.Service, row.Queue, row.Channel, row.Direction, row.Outcome),
            cell
        );
    }
}
