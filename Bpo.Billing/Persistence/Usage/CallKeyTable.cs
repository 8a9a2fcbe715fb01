using Bpo.Billing.Persistence.Bulk;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>The bulk form of the call keys: claimed when new, pointed elsewhere when a newer version came.</summary>
internal static class CallKeyTable
{
    private static readonly string[] Columns =
    [
        "tenant_id",
        "source_id",
        "call_id",
        "contact_id",
        "revision",
        "content_hash",
        "import_number",
    ];

    /// <summary>Leaves alone what is known; fewer rows written than given means that some were.</summary>
    public static readonly BulkTable<CallKey> Claimed = new("call_keys", Columns, "ON CONFLICT DO NOTHING", Write);

    public static readonly BulkTable<CallKey> Repointed = new(
        "call_keys",
        Columns,
        """
        ON CONFLICT (tenant_id, source_id, call_id) DO UPDATE SET
            contact_id = excluded.contact_id, revision = excluded.revision,
            content_hash = excluded.content_hash, import_number = excluded.import_number
        """,
        Write
    );

    private static void Write(CallKey row, IRowWriter writer)
    {
        writer.Write(row.TenantId);
        writer.Write(row.SourceId);
        writer.Write(row.CallId);
        writer.Write(row.ContactId);
        writer.Write(row.Revision);
        writer.Write(row.ContentHash);
        writer.Write(row.ImportNumber);
    }
}
