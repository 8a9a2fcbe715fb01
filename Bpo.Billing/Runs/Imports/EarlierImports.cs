using Bpo.Billing.Persistence;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Imports;

/// <summary>What an import must know of those its source brought before.</summary>
internal static class EarlierImports
{
    /// <summary>The one that read the same bytes last, however it read them; it alone says what they have become.</summary>
    public static Task<Import?> OfTheSameBytes(BpoDbContext db, Import import, CancellationToken cancel) =>
        db.Set<Import>()
            .AsNoTracking()
            .Where(row => row.SourceId == import.SourceId && row.Sha256 == import.Sha256)
            .Where(row => row.Status == ImportStatus.Completed && row.RepeatOf == null)
            .OrderByDescending(row => row.Number)
            .FirstOrDefaultAsync(cancel);

    /// <summary>
    /// The numbers of those that read their files by another profile. What they brought gives way to the same revision read anew,
    /// because a person has corrected the profile since.
    /// </summary>
    public static Task<HashSet<long>> ReadOtherwise(BpoDbContext db, Import import, CancellationToken cancel) =>
        db.Set<Import>()
            .Where(row => row.SourceId == import.SourceId && row.ProfileHash != import.ProfileHash)
            .Select(row => row.Number)
            .ToHashSetAsync(cancel);

    /// <summary>The numbers of those of the source that have not ended.</summary>
    public static Task<HashSet<long>> UnderWay(BpoDbContext db, Import import, CancellationToken cancel) =>
        db.Set<Import>()
            .Where(row => row.SourceId == import.SourceId && row.Status == ImportStatus.Running)
            .Where(row => row.Number != import.Number)
            .Select(row => row.Number)
            .ToHashSetAsync(cancel);

    /// <summary>The numbers of those of the source that ended after it began, or have not ended: they may build on what it brought.</summary>
    public static Task<List<long>> Beside(BpoDbContext db, Import import, CancellationToken cancel) =>
        db.Set<Import>()
            .Where(row => row.SourceId == import.SourceId && row.Number != import.Number)
            .Where(row => row.Updated + row.Duplicates > 0)
            .Where(row => row.FinishedAt == null || row.FinishedAt >= import.StartedAt)
            .Select(row => row.Number)
            .ToListAsync(cancel);

    /// <summary>The columns of the last file that had any; null when there was none.</summary>
    public static Task<string?> Columns(BpoDbContext db, Import import, CancellationToken cancel) =>
        db.Set<Import>()
            .Where(row => row.SourceId == import.SourceId && row.Status == ImportStatus.Completed && row.Columns != "")
            .OrderByDescending(row => row.Number)
            .Select(row => row.Columns)
            .FirstOrDefaultAsync(cancel);
}
