using Bpo.Billing.Persistence.Bulk;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>The bulk form of the contacts.</summary>
internal static class ContactTable
{
    public static readonly BulkTable<StoredContact> Rows = new(
        "contacts",
        [
            "tenant_id",
            "id",
            "source_id",
            "contract_id",
            "client_id",
            "service",
            "import_number",
            "superseded_by",
            "call_id",
            "source",
            "revision",
            "channel",
            "direction",
            "queue",
            "agent",
            "customer",
            "language",
            "region",
            "reason",
            "enqueued_at",
            "answered_at",
            "ended_at",
            "first_reply_at",
            "resolved_at",
            "wait_seconds",
            "ring_seconds",
            "talk_seconds",
            "hold_seconds",
            "wrap_seconds",
            "outcome",
            "transferred",
            "resolved",
            "reopened",
            "csat",
            "nps",
            "ces",
            "disposition",
            "cost",
            "attributes",
        ],
        OnConflict: "",
        Write
    );

    private static void Write(StoredContact row, IRowWriter writer)
    {
        writer.Write(row.TenantId);
        writer.Write(row.Id);
        writer.Write(row.SourceId);
        writer.Write(row.ContractId);
        writer.Write(row.ClientId);
        writer.Write(row.Service);
        writer.Write(row.ImportNumber);
        writer.Write(row.SupersededBy);
        writer.Write(row.CallId);
        writer.Write(row.Source);
        writer.Write(row.Revision);
        writer.Write((short)row.Channel);
        writer.Write((short)row.Direction);
        writer.Write(row.Queue);
        writer.Write(row.Agent);
        writer.Write(row.Customer);
        writer.Write(row.Language);
        writer.Write(row.Region);
        writer.Write(row.Reason);
        writer.Write(row.EnqueuedAt);
        writer.Write(row.AnsweredAt);
        writer.Write(row.EndedAt);
        writer.Write(row.FirstReplyAt);
        writer.Write(row.ResolvedAt);
        writer.Write(row.WaitSeconds);
        writer.Write(row.RingSeconds);
        writer.Write(row.TalkSeconds);
        writer.Write(row.HoldSeconds);
        writer.Write(row.WrapSeconds);
        writer.Write((short)row.Outcome);
        writer.Write(row.Transferred);
        writer.Write(row.Resolved);
        writer.Write(row.Reopened);
        writer.Write(row.Csat);
        writer.Write(row.Nps);
        writer.Write(row.Ces);
        writer.Write(row.Disposition);
        writer.Write(row.Cost);
        writer.Write(row.Attributes);
    }
}
