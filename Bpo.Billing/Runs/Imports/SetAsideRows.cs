using Bpo.Billing.Ingestion;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Imports;

/// <summary>The rows of a batch that go into quarantine, numbered on within their import.</summary>
internal static class SetAsideRows
{
    public static List<SetAsideRow> Of(Import import, ImportBatch batch, HeldContacts held)
    {
        var next = (int)(import.Rejected + import.Held);
        var rows = new List<SetAsideRow>();
        foreach (var row in batch.Rejected)
        {
            rows.Add(
                new SetAsideRow
                {
                    TenantId = import.TenantId,
                    ImportId = import.Id,
                    Ordinal = ++next,
                    Line = row.Line,
                    Field = row.Column,
                    Code = row.Code,
                    Message = row.Message,
                    Raw = Storable(row.Raw),
                }
            );
        }

        foreach (var row in batch.Held)
        {
            if (held.Wait(row.ContactId, Storable(row.Raw)) is not { Length: > 0 } raw)
            {
                continue;
            }

            rows.Add(
                new SetAsideRow
                {
                    TenantId = import.TenantId,
                    ImportId = import.Id,
                    Ordinal = ++next,
                    Line = row.Line,
                    Code = RowCodes.StillOpen,
                    Message = row.Reason,
                    Raw = raw,
                    HeldContact = row.ContactId,
                }
            );
        }

        return rows;
    }

    /// <summary>PostgreSQL has no NUL in a text; the picture of one takes its place.</summary>
    private static string Storable(string raw) => raw.Replace('\0', '\u2400');
}
