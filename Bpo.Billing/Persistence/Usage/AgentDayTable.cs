using Bpo.Billing.Persistence.Bulk;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>The bulk form of the agents' days: what is written is added to what is there.</summary>
internal static class AgentDayTable
{
    private static readonly string[] Keys = ["tenant_id", "contract_id", "day", "agent", "service", "outcome"];

    private static readonly string[] Sums =
    [
        "contacts",
        "wait_seconds",
        "without_wait",
        "talk_seconds",
        "hold_seconds",
        "wrap_seconds",
        "transferred",
        "resolved",
    ];

    public static readonly BulkTable<AgentDay> Added = new(
        "agent_days",
        [.. Keys, "client_id", .. Sums],
        $"""
        ON CONFLICT ({string.Join(", ", Keys)}) DO UPDATE SET
            {string.Join(", ", Sums.Select(sum => $"{sum} = agent_days.{sum} + excluded.{sum}"))}
        """,
        Write
    );

    private static void Write(AgentDay row, IRowWriter writer)
    {
        writer.Write(row.TenantId);
        writer.Write(row.ContractId);
        writer.Write(row.Day);
        writer.Write(row.Agent);
        writer.Write(row.Service);
        writer.Write((short)row.Outcome);
        writer.Write(row.ClientId);
        writer.Write(row.Contacts);
        writer.Write(row.WaitSeconds);
        writer.Write(row.WithoutWait);
        writer.Write(row.TalkSeconds);
        writer.Write(row.HoldSeconds);
        writer.Write(row.WrapSeconds);
        writer.Write(row.Transferred);
        writer.Write(row.Resolved);
    }
}
