using Bpo.Billing.Persistence.Bulk;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>The bulk form of kept numbers: the first number of a token stays, its latest contact moves on.</summary>
internal static class CustomerNumberTable
{
    public static readonly BulkTable<CustomerNumber> Kept = new(
        "customer_numbers",
        ["tenant_id", "token", "sealed", "last_contact_at"],
        """
        ON CONFLICT (tenant_id, token) DO UPDATE SET last_contact_at = excluded.last_contact_at
            WHERE customer_numbers.last_contact_at < excluded.last_contact_at
        """,
        (row, writer) =>
        {
            writer.Write(row.TenantId);
            writer.Write(row.Token);
            writer.Write(row.Sealed);
            writer.Write(row.LastContactAt);
        }
    );
}
