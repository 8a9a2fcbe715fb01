using Bpo.Billing.Persistence.Bulk;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>The bulk form of the sources' quarters: what is written is added to what is there.</summary>
internal static class SourceQuarterTable
{
    public static readonly BulkTable<SourceQuarter> Added = new(
        "source_quarters",
        ["tenant_id", "source_id", "start", "contract_id", "service", "contacts", "ahead", "most_ahead_seconds"],
        """
        ON CONFLICT (tenant_id, source_id, start, contract_id, service) DO UPDATE SET
            contacts = source_quarters.contacts + excluded.contacts,
            ahead = source_quarters.ahead + excluded.ahead,
            most_ahead_seconds = CASE WHEN excluded.most_ahead_seconds > source_quarters.most_ahead_seconds
                THEN excluded.most_ahead_seconds ELSE source_quarters.most_ahead_seconds END
        """,
        Write
    );

    private static void Write(SourceQuarter row, IRowWriter writer)
    {
        writer.Write(row.TenantId);
        writer.Write(row.SourceId);
        writer.Write(row.Start);
        writer.Write(row.ContractId);
        writer.Write(row.Service);
        writer.Write(row.Contacts);
        writer.Write(row.Ahead);
        writer.Write(row.MostAheadSeconds);
    }
}
