using System.Text.Json;
using Bpo.Billing.Contracts;
using Bpo.Billing.Ingestion.Records;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Persistence.Usage;

public static class UsageRecordQueries
{
    /// <summary>
    /// The current rows that touch the span, by kind, in order of time. A row is read by the terms given, whose zone its
    /// dates belong to.
    /// </summary>
    /// <param name="reach">How far before and after the span a kind is read, where its rows matter longer.</param>
    public static async Task<ILookup<string, object>> Facts(
        this BpoDbContext db,
        Guid contractId,
        InstantRange span,
        IReadOnlyDictionary<string, (TimeSpan Before, TimeSpan After)> reach,
        Terms terms,
        CancellationToken cancel
    )
    {
        var longer = reach.Keys.ToArray();
        var rows = await Current(Touching(db, contractId, span.From, span.To))
            .Where(record => !longer.Contains(record.Kind))
            .ToListAsync(cancel);
        foreach (var (kind, (before, after)) in reach)
        {
            rows.AddRange(
                await Current(Touching(db, contractId, span.From - before, span.To + after))
                    .Where(record => record.Kind == kind)
                    .ToListAsync(cancel)
            );
        }

        return rows.Select(row => (row.Kind, Value: Read(row, terms)))
            .Where(row => row.Value is not null)
            .ToLookup(row => row.Kind, row => row.Value!, StringComparer.Ordinal);
    }

    /// <summary>The current rows of one kind that touch the span, in order of time.</summary>
    public static async Task<IReadOnlyList<T>> FactsOf<T>(
        this BpoDbContext db,
        Guid contractId,
        string kind,
        InstantRange span,
        Terms terms,
        CancellationToken cancel
    )
    {
        var rows = await Current(Touching(db, contractId, span.From, span.To))
            .Where(record => record.Kind == kind)
            .ToListAsync(cancel);
        return [.. rows.Select(row => Read(row, terms)).OfType<T>()];
    }

    /// <summary>Kinds that are compared with a month and never enter it.</summary>
    private static readonly string[] Compared = [ReportedRows.Values, ReportedRows.Lines];

    /// <summary>The highest import that brought or corrected such a row in the span; zero for none.</summary>
    /// <param name="upTo">Imports above it are not seen.</param>
    public static async Task<long> LastRecorded(
        this BpoDbContext db,
        Guid contractId,
        DateTimeOffset from,
        DateTimeOffset to,
        long upTo,
        CancellationToken cancel
    )
    {
        var records = Touching(db, contractId, from, to).Where(record => !Compared.Contains(record.Kind));
        var brought = await records
            .Where(record => record.ImportNumber <= upTo)
            .MaxAsync(record => (long?)record.ImportNumber, cancel);
        var closed = await records
            .Where(record => record.SupersededBy <= upTo)
            .MaxAsync(record => record.SupersededBy, cancel);
        return Math.Max(brought ?? 0, closed ?? 0);
    }

    private static IQueryable<UsageRecord> Touching(
        BpoDbContext db,
        Guid contractId,
        DateTimeOffset from,
        DateTimeOffset to
    ) =>
        db.Set<UsageRecord>()
            .AsNoTracking()
            .Where(record => record.ContractId == contractId && record.Since < to)
            .Where(record => record.Until == null || record.Until > from || record.Since >= from);

    private static IQueryable<UsageRecord> Current(IQueryable<UsageRecord> records) =>
        records
            .Where(record => record.SupersededBy == null)
            .OrderBy(record => record.Since)
            .ThenBy(record => record.Key);

    private static object? Read(UsageRecord row, Terms terms)
    {
        using var document = JsonDocument.Parse(row.Content);
        return UsageKinds.Find(row.Kind)?.Read(new TermsNode(document.RootElement, "", new Faults()), terms)?.Value;
    }
}
