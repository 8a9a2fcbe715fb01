using System.Text.Json;
using Bpo.Billing.Contracts;
using Bpo.Billing.Ingestion.Records;
using Bpo.Domain.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Persistence.Usage;

public static class UsageRecordQueries
{
    /// <summary>
    /// The current rows of one kind that touch the span. A row is read by the terms given, whose zone its dates belong to.
    /// </summary>
    public static async Task<IReadOnlyList<T>> Facts<T>(
        this BpoDbContext db,
        Guid contractId,
        string kind,
        DateTimeOffset from,
        DateTimeOffset to,
        Terms terms,
        CancellationToken cancel
    )
    {
        var contents = await Touching(db, contractId, from, to)
            .Where(record => record.Kind == kind && record.SupersededBy == null)
            .OrderBy(record => record.Since)
            .ThenBy(record => record.Key)
            .Select(record => record.Content)
            .ToListAsync(cancel);
        var read =
            UsageKinds.Find(kind)?.Read ?? throw new ArgumentException($"'{kind}' is no kind of usage.", nameof(kind));
        return [.. contents.Select(content => Read(content, read, terms)).OfType<T>()];
    }

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
        var records = Touching(db, contractId, from, to);
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

    private static object? Read(string content, Func<TermsNode, Terms, UsageFact?> read, Terms terms)
    {
        using var document = JsonDocument.Parse(content);
        return read(new TermsNode(document.RootElement, "", new Faults()), terms)?.Value;
    }
}
