using Bpo.Billing.Persistence.Bulk;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>The bulk form of the usage that is no contact.</summary>
internal static class UsageRecordTable
{
    public static readonly BulkTable<UsageRecord> Rows = new(
        "usage_records",
        [
            "tenant_id",
            "contract_id",
            "client_id",
            "kind",
            "key",
            "import_number",
            "superseded_by",
            "since",
            "until",
            "content_hash",
            "content",
        ],
        OnConflict: "",
        (row, writer) =>
        {
            writer.Write(row.TenantId);
            writer.Write(row.ContractId);
            writer.Write(row.ClientId);
            writer.Write(row.Kind);
            writer.Write(row.Key);
            writer.Write(row.ImportNumber);
            writer.Write(row.SupersededBy);
            writer.Write(row.Since);
            writer.Write(row.Until);
            writer.Write(row.ContentHash);
            writer.Write(row.Content);
        }
    );
}
