using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Archives;
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
                    Part = row.Part?.Number ?? 0,
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

    /// <summary>The headers of later files of an archive from which rows of a batch were rejected.</summary>
    /// <param name="known">Files whose header is kept already.</param>
    /// <param name="isSheet">Whether every file is read as a sheet.</param>
    public static IEnumerable<PartHeader> Headers(
        Import import,
        ImportBatch batch,
        IReadOnlyCollection<int> known,
        bool isSheet
    ) =>
        batch
            .Rejected.Select(row => row.Part)
            .OfType<PartOfRow>()
            .DistinctBy(part => part.Number)
            .Where(part => !known.Contains(part.Number))
            .Select(part => new PartHeader
            {
                TenantId = import.TenantId,
                ImportId = import.Id,
                Part = part.Number,
                Line = Storable(part.Header),
                IsSheet = part.IsSheet || isSheet,
            });

    /// <summary>PostgreSQL has no NUL in a text; the picture of one takes its place.</summary>
    private static string Storable(string raw) => raw.Replace('\0', '\u2400');
}
