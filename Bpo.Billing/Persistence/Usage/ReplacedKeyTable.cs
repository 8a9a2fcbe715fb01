using Bpo.Billing.Persistence.Bulk;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>The bulk form of the keys before they changed. A later batch of an import leaves alone what an earlier one noted.</summary>
internal static class ReplacedKeyTable
{
    public static readonly BulkTable<ReplacedKey> Noted = new(
        "replaced_keys",
        ["tenant_id", "import_number", "source_id", "call_id", "contact_id", "revision", "content_hash", "brought_by"],
        "ON CONFLICT DO NOTHING",
        (row, writer) =>
        {
            writer.Write(row.TenantId);
            writer.Write(row.ImportNumber);
            writer.Write(row.SourceId);
            writer.Write(row.CallId);
            writer.Write(row.ContactId);
            writer.Write(row.Revision);
            writer.Write(row.ContentHash);
            writer.Write(row.BroughtBy);
        }
    );
}
