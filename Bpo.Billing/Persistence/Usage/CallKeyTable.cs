using Bpo.Billing.Persistence.Bulk;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>The bulk form of call keys that point elsewhere because a newer version came.</summary>
internal static class CallKeyTable
{
    public static readonly BulkTable<CallKey> Repointed = new(
        "call_keys",
        CallKeyClaims.Columns,
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
