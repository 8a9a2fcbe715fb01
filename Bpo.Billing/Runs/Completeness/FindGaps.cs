using System.Globalization;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Completeness;

/// <summary>
/// The unsigned gaps of a contract's month: of every source with an expectation that has ever brought the contract a contact.
/// A source nobody expects anything of has none.
/// </summary>
public static class FindGaps
{
    public const string Code = "invoice.usage-gap";

    public static async Task<IReadOnlyList<UsageGap>> Of(
        BpoDbContext db,
        Guid contractId,
        Period month,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var expected = await db.Set<DeliveryExpectation>().AsNoTracking().ToListAsync(cancel);
        var gaps = new List<UsageGap>();
        foreach (var expectation in expected)
        {
            if (
                await db.Set<SourceQuarter>()
                    .Where(row => row.SourceId == expectation.SourceId && row.ContractId == contractId)
                    .AnyAsync(row => row.Contacts > 0, cancel)
                && await Of(db, contractId, expectation, month, now, cancel) is { } gap
            )
            {
                gaps.Add(gap);
            }
        }

        return [.. gaps.OrderBy(gap => gap.Source, StringComparer.Ordinal)];
    }

    /// <summary>Null when there is no gap.</summary>
    public static Problem? Refusal(IReadOnlyList<UsageGap> gaps) =>
        gaps.Count == 0
            ? null
            : new Problem(
                Code,
                $"Usage is missing: {string.Join("; ", gaps.Select(Told))}. Bring it, or sign for the gap."
            );

    private static string Told(UsageGap gap) =>
        $"{gap.Source} on {string.Join(", ", gap.Days.Select(day => day.Day.ToString("O", CultureInfo.InvariantCulture)))}";

    private static async Task<UsageGap?> Of(
        BpoDbContext db,
        Guid contractId,
        DeliveryExpectation expectation,
        Period month,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var source = await db.Set<Source>().AsNoTracking().SingleAsync(row => row.Id == expectation.SourceId, cancel);
        var usage = await SourceUsage.Of(db, source, month, cancel);
        var signed = await db.Set<SignedGap>()
            .Where(row => row.ContractId == contractId && row.SourceId == source.Id)
            .Select(row => row.Day)
            .ToListAsync(cancel);
        var open = ReadCompleteness
            .Judge(usage, source, expectation, month, now)
            .Where(day => day.IsGap && !signed.Contains(day.Day))
            .ToList();
        return open.Count == 0 ? null : new UsageGap(source.Id, source.Name, open);
    }
}
