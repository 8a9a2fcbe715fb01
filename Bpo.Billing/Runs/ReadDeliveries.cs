using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Reviews;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs;

/// <summary>The files behind a month: what was read, and what became of every row.</summary>
public static class ReadDeliveries
{
    /// <param name="upTo">The highest import the month saw; later ones say nothing about its figures.</param>
    public static async Task<IReadOnlyList<DeliveredSource>> Run(
        BpoDbContext db,
        Guid contractId,
        InstantRange month,
        long upTo,
        CancellationToken cancel
    )
    {
        var numbers = await db.ImportsBehind(new ContactFilter(contractId, month.From, month.To), upTo, cancel);
        var brought = await db.Set<Import>()
            .AsNoTracking()
            .Where(import => numbers.Contains(import.Number))
            .ToListAsync(cancel);
        var ids = brought.Select(import => (Guid?)import.Id).ToList();
        var repeats = await db.Set<Import>()
            .AsNoTracking()
            .Where(import => import.Number <= upTo && ids.Contains(import.RepeatOf))
            .ToListAsync(cancel);
        var names = await db.Set<Source>()
            .AsNoTracking()
            .ToDictionaryAsync(source => source.Id, source => source.Name, cancel);
        return
        [
            .. brought
                .Concat(repeats)
                .GroupBy(import => names[import.SourceId], StringComparer.Ordinal)
                .OrderBy(source => source.Key, StringComparer.Ordinal)
                .Select(Sum),
        ];
    }

    private static DeliveredSource Sum(IGrouping<string, Import> imports) =>
        new(
            imports.Key,
            imports.LongCount(),
            imports.Sum(import => import.Rows),
            imports.Sum(import => import.Accepted + import.Updated),
            imports.Sum(import => import.Duplicates),
            imports
                .SelectMany(import => import.Filtered)
                .GroupBy(filtered => filtered.Key, filtered => filtered.Value, StringComparer.Ordinal)
                .ToDictionary(reason => reason.Key, reason => reason.Sum(), StringComparer.Ordinal),
            imports.Sum(import => import.Rejected),
            imports.Sum(import => import.Held),
            imports.Sum(import => import.Unmatched)
        );
}
