using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Operations;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Sla;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Histories;

/// <summary>A contract's past as it was judged, beside what one version of the terms would have made of it; read, never computed.</summary>
public sealed class ReadHistory(TenantDatabase database, TimeProvider clock)
{
    /// <param name="number">The version; null for the one last ordered, else the one in force.</param>
    public async Task<Result<ContractHistory>> Run(
        TenantScope scope,
        Guid contractId,
        int? number,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        if (await db.FindContract(contractId, cancel) is null)
        {
            return Refusals.NoContract;
        }

        var version = number ?? await VersionOf(db, contractId, cancel);
        if (version is not { } chosen)
        {
            return new Problem("contract.no-terms", "The contract has no terms yet.");
        }

        return new ContractHistory(
            chosen,
            await Months(db, contractId, chosen, cancel),
            await Newest(db, contractId, chosen, cancel),
            scope.Client is null ? await HistoryJobs.Newest(db, contractId, chosen, cancel) : null,
            await db.Set<TermsVersion>()
                .Where(row => row.ContractId == contractId)
                .OrderBy(row => row.EffectiveFrom)
                .Select(row => row.Number)
                .ToListAsync(cancel)
        );
    }

    private static async Task<IReadOnlyList<HistoryMonth>> Months(
        BpoDbContext db,
        Guid contractId,
        int version,
        CancellationToken cancel
    )
    {
        var recomputed = await db.Set<RecomputedResult>()
            .AsNoTracking()
            .Where(row => row.ContractId == contractId && row.TermsVersion == version)
            .Select(row => new
            {
                row.Month,
                row.Sla,
                row.Attainment,
                row.Value,
                row.FromContacts,
                row.ComputedAt,
            })
            .ToDictionaryAsync(row => (row.Month, row.Sla), cancel);
        var judged = await db.Set<SlaRecord>()
            .AsNoTracking()
            .Where(row => row.ContractId == contractId)
            .OrderByDescending(row => row.Month)
            .Select(row => new
            {
                row.Month,
                row.Sla,
                row.Attainment,
                row.Value,
            })
            .ToDictionaryAsync(row => (row.Month, row.Sla), cancel);
        return
        [
            .. recomputed
                .Keys.Union(judged.Keys)
                .OrderBy(key => key.Sla, StringComparer.Ordinal)
                .ThenBy(key => key.Month)
                .Select(key => new HistoryMonth(
                    key.Month,
                    key.Sla,
                    judged.TryGetValue(key, out var was) ? JudgedValue.Of(was.Attainment, was.Value) : null,
                    recomputed.TryGetValue(key, out var would) ? JudgedValue.Of(would.Attainment, would.Value) : null,
                    would?.FromContacts == true,
                    would?.ComputedAt
                )),
        ];
    }

    /// <summary>Whole results of the last month only: they say formula, unit and target, and grow with the intervals in them.</summary>
    private static async Task<IReadOnlyList<SlaResult>> Newest(
        BpoDbContext db,
        Guid contractId,
        int version,
        CancellationToken cancel
    )
    {
        var rows = db.Set<RecomputedResult>()
            .AsNoTracking()
            .Where(row => row.ContractId == contractId && row.TermsVersion == version);
        var last = await rows.MaxAsync(row => (DateOnly?)row.Month, cancel);
        var results = await rows.Where(row => row.Month == last)
            .OrderBy(row => row.Position)
            .Select(row => row.Result)
            .ToListAsync(cancel);
        return [.. results.Select(StoredJson.Read<SlaResult>)];
    }

    private async Task<int?> VersionOf(BpoDbContext db, Guid contractId, CancellationToken cancel)
    {
        var last = await HistoryJobs.LastOrdered(db, contractId, cancel);
        var zone = await db.ZoneOf(contractId, cancel);
        return last ?? await db.InForceOn(contractId, zone.DateOf(clock.GetUtcNow()), cancel);
    }
}

/// <param name="Version">The terms by which the past was recomputed.</param>
/// <param name="Months">By promise and month.</param>
/// <param name="Newest">The last recomputed month in full, in the order of the terms.</param>
/// <param name="Versions">All versions, in the order they apply.</param>
/// <param name="Job">The newest order for that version; null for none, and for a client's own people.</param>
public sealed record ContractHistory(
    int Version,
    IReadOnlyList<HistoryMonth> Months,
    IReadOnlyList<SlaResult> Newest,
    Job? Job,
    IReadOnlyList<int> Versions
);

/// <summary>One promise in one month, twice.</summary>
/// <param name="AsJudged">What the month came to by the terms of its day; null where it holds no such promise.</param>
/// <param name="Recomputed">What the version would have made of it; null where it was not recomputed.</param>
/// <param name="FromContacts">Whether counts did not suffice.</param>
public sealed record HistoryMonth(
    DateOnly Month,
    string Sla,
    JudgedValue? AsJudged,
    JudgedValue? Recomputed,
    bool FromContacts,
    DateTimeOffset? ComputedAt
);

/// <param name="Value">The value that was compared; null when nothing was measured.</param>
public sealed record JudgedValue(Attainment Attainment, decimal? Value)
{
    internal static JudgedValue Of(string attainment, decimal? value) => new(Enum.Parse<Attainment>(attainment), value);
}
