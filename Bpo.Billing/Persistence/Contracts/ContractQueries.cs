using System.Text;
using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Persistence.Contracts;

/// <summary>A stored version of the terms, read.</summary>
public sealed record VersionedTerms(int Number, string Hash, Terms Terms);

public static class ContractQueries
{
    public static Task<Contract?> FindContract(this BpoDbContext db, Guid contractId, CancellationToken cancel) =>
        db.Set<Contract>().SingleOrDefaultAsync(contract => contract.Id == contractId, cancel);

    /// <summary>All versions, in order of the day they apply from.</summary>
    /// <exception cref="InvalidOperationException">A stored version can no longer be read.</exception>
    public static async Task<IReadOnlyList<VersionedTerms>> TermsOf(
        this BpoDbContext db,
        Guid contractId,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<TermsVersion>()
            .AsNoTracking()
            .Where(version => version.ContractId == contractId)
            .OrderBy(version => version.EffectiveFrom)
            .ToListAsync(cancel);
        return [.. rows.Select(Read)];
    }

    /// <summary>The zone of the newest terms; UTC before any are agreed.</summary>
    public static async Task<ContractZone> ZoneOf(this BpoDbContext db, Guid contractId, CancellationToken cancel) =>
        (await db.TermsOf(contractId, cancel)).ZoneOf();

    /// <inheritdoc cref="ZoneOf(BpoDbContext, Guid, CancellationToken)"/>
    public static ContractZone ZoneOf(this IReadOnlyList<VersionedTerms> versions) =>
        versions.Count > 0 ? versions[^1].Terms.Zone : ContractZone.Utc;

    /// <summary>The terms a period is judged by: those in force at its end; the first ones where none were yet.</summary>
    /// <param name="versions">At least one, in order of the day they apply from.</param>
    public static Terms AtEndOf(this IReadOnlyList<VersionedTerms> versions, Period period) =>
        (versions.LastOrDefault(version => version.Terms.EffectiveFrom < period.To) ?? versions[0]).Terms;

    /// <summary>The terms in force at an instant; the first ones where none were yet.</summary>
    /// <param name="versions">At least one, in order of the day they apply from.</param>
    public static Terms At(this IReadOnlyList<VersionedTerms> versions, DateTimeOffset instant) =>
        (
            versions.LastOrDefault(version => version.Terms.EffectiveFrom <= version.Terms.Zone.DateOf(instant))
            ?? versions[0]
        ).Terms;

    /// <summary>The number of the version in force on a day; of the first one where none is yet; null before any is agreed.</summary>
    public static async Task<int?> InForceOn(
        this BpoDbContext db,
        Guid contractId,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var versions = await db.Set<TermsVersion>()
            .Where(version => version.ContractId == contractId)
            .OrderBy(version => version.EffectiveFrom)
            .Select(version => new { version.Number, version.EffectiveFrom })
            .ToListAsync(cancel);
        return (versions.LastOrDefault(version => version.EffectiveFrom <= day) ?? versions.FirstOrDefault())?.Number;
    }

    /// <summary>One more than any version or draft was ever put forward under.</summary>
    public static async Task<int> NextTermsNumber(this BpoDbContext db, Guid contractId, CancellationToken cancel)
    {
        var agreed = await db.Set<TermsVersion>()
            .Where(version => version.ContractId == contractId)
            .MaxAsync(version => (int?)version.Number, cancel);
        var putForward = await db.Set<TermsDraft>()
            .Where(draft => draft.ContractId == contractId)
            .MaxAsync(draft => draft.Number, cancel);
        return Math.Max(agreed ?? 0, putForward ?? 0) + 1;
    }

    private static VersionedTerms Read(TermsVersion row) =>
        new(
            row.Number,
            row.Hash,
            TermsReader
                .Read(Encoding.UTF8.GetBytes(row.Document))
                .Match(
                    terms => terms,
                    problem => throw new InvalidOperationException($"Terms {row.Number}: {problem.Detail}")
                )
        );
}
