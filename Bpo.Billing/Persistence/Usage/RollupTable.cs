using Bpo.Billing.Persistence.Bulk;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>The bulk form of the rollups: what is written is added to what is there.</summary>
internal static class RollupTable
{
    private static readonly string[] Keys =
    [
        "tenant_id",
        "contract_id",
        "start",
        "service",
        "queue",
        "channel",
        "direction",
        "outcome",
    ];

    private static readonly string[] Sums =
    [
        "contacts",
        "wait_seconds",
        "ring_seconds",
        "talk_seconds",
        "hold_seconds",
        "wrap_seconds",
        "transferred",
        "resolved",
        "resolved_known",
        "reopened",
    ];

    public static readonly BulkTable<StoredRollup> Added = new(
        "rollups",
        [.. Keys, "client_id", .. Sums, "distribution"],
        $"""
        ON CONFLICT ({string.Join(", ", Keys)}) DO UPDATE SET
            {string.Join(", ", Sums.Select(sum => $"{sum} = rollups.{sum} + excluded.{sum}"))},
            distribution = rollups.distribution || ' ' || excluded.distribution
        """,
        Write
    );

    private static void Write(StoredRollup row, IRowWriter writer)
    {
        writer.Write(row.TenantId);
        writer.Write(row.ContractId);
        writer.Write(row.Start);
        writer.Write(row.Service);
        writer.Write(row.Queue);
        writer.Write((short)row.Channel);
        writer.Write((short)row.Direction);
        writer.Write((short)row.Outcome);
        writer.Write(row.ClientId);
        writer.Write(row.Contacts);
        writer.Write(row.WaitSeconds);
        writer.Write(row.RingSeconds);
        writer.Write(row.TalkSeconds);
        writer.Write(row.HoldSeconds);
        writer.Write(row.WrapSeconds);
        writer.Write(row.Transferred);
        writer.Write(row.Resolved);
        writer.Write(row.ResolvedKnown);
        writer.Write(row.Reopened);
        writer.Write(row.Distribution);
    }
}
