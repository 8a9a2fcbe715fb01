using Bpo.Billing.Persistence.Bulk;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>The bulk form of the rows set aside.</summary>
internal static class SetAsideTable
{
    public static readonly BulkTable<SetAsideRow> Rows = new(
        "rejections",
        [
            "tenant_id",
            "import_id",
            "ordinal",
            "line",
            "part",
            "field",
            "code",
            "message",
            "raw",
            "held_contact",
            "settled_by",
        ],
        OnConflict: "",
        (row, writer) =>
        {
            writer.Write(row.TenantId);
            writer.Write(row.ImportId);
            writer.Write(row.Ordinal);
            writer.Write(row.Line);
            writer.Write(row.Part);
            writer.Write(row.Field);
            writer.Write(row.Code);
            writer.Write(row.Message);
            writer.Write(row.Raw);
            writer.Write(row.HeldContact);
            writer.Write(row.SettledBy);
        }
    );
}
