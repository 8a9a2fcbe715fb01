using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Records;
using Bpo.Billing.Ingestion.Versions;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Bulk;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Contracts;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Records;

/// <summary>Judges the rows of one file against what is stored and against each other, and stores what is new.</summary>
internal sealed class RecordStore(
    BpoDbContext db,
    Import import,
    Contract contract,
    string kind,
    CancellationToken cancel
)
{
    private const int Chunk = 1_000;

    private readonly Dictionary<string, UsageRecord> added = new(StringComparer.Ordinal);
    private readonly List<string> corrected = [];

    public async Task Store(IReadOnlyList<RecordRow> rows)
    {
        var known = await Known(rows.Select(row => row.Fact?.Key).OfType<string>().Distinct(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            import.Rows++;
            if (row.Fact is { } fact)
            {
                Judge(fact, row.Content, known);
            }
        }

        foreach (var chunk in corrected.Chunk(Chunk))
        {
            await Current(chunk)
                .ExecuteUpdateAsync(set => set.SetProperty(record => record.SupersededBy, import.Number), cancel);
        }

        await BulkPathExtension.Of(db).WriteAsync(db, UsageRecordTable.Rows, [.. added.Values], cancel);
        SetAside(rows);
    }

    private void Judge(UsageFact fact, string content, Dictionary<string, long> known)
    {
        var hash = BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        if (added.TryGetValue(fact.Key, out var same))
        {
            import.Duplicates++;
            if (same.ContentHash != hash)
            {
                Warn(WarningCodes.ConflictingDuplicate);
            }
        }
        else if (known.TryGetValue(fact.Key, out var stored) && stored == hash)
        {
            import.Duplicates++;
        }
        else
        {
            if (known.ContainsKey(fact.Key))
            {
                corrected.Add(fact.Key);
                import.Updated++;
            }
            else
            {
                import.Accepted++;
            }

            added.Add(fact.Key, Record(fact, hash, content));
        }
    }

    private UsageRecord Record(UsageFact fact, long hash, string content) =>
        new()
        {
            TenantId = import.TenantId,
            ContractId = contract.Id,
            ClientId = contract.ClientId,
            Kind = kind,
            Key = fact.Key,
            ImportNumber = import.Number,
            Since = fact.Since,
            Until = fact.Until,
            ContentHash = hash,
            Content = content,
        };

    private async Task<Dictionary<string, long>> Known(IEnumerable<string> keys)
    {
        var known = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var chunk in keys.Chunk(Chunk))
        {
            foreach (
                var record in await Current(chunk).Select(row => new { row.Key, row.ContentHash }).ToListAsync(cancel)
            )
            {
                known[record.Key] = record.ContentHash;
            }
        }

        return known;
    }

    private IQueryable<UsageRecord> Current(string[] keys) =>
        db.Set<UsageRecord>()
            .Where(record => record.ContractId == contract.Id && record.Kind == kind && record.SupersededBy == null)
            .Where(record => keys.Contains(record.Key));

    private void SetAside(IEnumerable<RecordRow> rows)
    {
        foreach (var rejected in rows.Select(row => row.Otherwise).OfType<UsageRow.Rejected>())
        {
            import.Rejected++;
            db.Add(
                new SetAsideRow
                {
                    TenantId = import.TenantId,
                    ImportId = import.Id,
                    Ordinal = (int)import.Rejected,
                    Line = rejected.Line,
                    Field = rejected.Column,
                    Code = rejected.Code,
                    Message = rejected.Message,
                    Raw = rejected.Raw.Replace('\0', '\u2400'),
                }
            );
        }
    }

    private void Warn(string code) =>
        import.Warnings = new SortedDictionary<string, long>(import.Warnings.ToDictionary(), StringComparer.Ordinal)
        {
            [code] = import.Warnings.GetValueOrDefault(code) + 1,
        };
}
