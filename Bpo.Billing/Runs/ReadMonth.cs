using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Standings;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs;

/// <summary>
/// A month as it stands: as a run stored it or, while nobody has run it, as it was last computed by the same function, which
/// is done on the spot where that is not recent enough.
/// </summary>
public sealed class ReadMonth(TenantDatabase database, CloseMonth close, TimeProvider clock)
{
    /// <param name="mayLag">
    /// Whether a running month may be shown as it stood before the newest usage, which is being computed meanwhile.
    /// </param>
    public async Task<Result<MonthStanding>> Run(
        TenantScope scope,
        Guid contractId,
        Period month,
        CancellationToken cancel,
        bool mayLag = false
    )
    {
        await using var db = database.Open(scope);
        var stored = await db.Set<ContractMonth>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.ContractId == contractId && row.Month == month.From, cancel);
        if (stored is not null)
        {
            var results = await db.Set<SlaRecord>()
                .AsNoTracking()
                .Where(row => row.ContractId == contractId && row.Month == month.From)
                .OrderBy(row => row.Position)
                .ToListAsync(cancel);
            return new MonthStanding(stored, results, IsStored: true);
        }

        // A day ahead of UTC it is already the next month somewhere.
        if (month.From > ContractZone.Utc.DateOf(clock.GetUtcNow()).AddDays(1))
        {
            return new Problem("month.not-begun", "The month has not begun yet.");
        }

        if (await Kept(db, contractId, month, mayLag, cancel) is { } kept)
        {
            return kept;
        }

        var preview = await close.Preview(scope, contractId, month, cancel);
        return preview.Map(proposed => new MonthStanding(proposed.Month, proposed.Results, IsStored: false));
    }

    private async Task<MonthStanding?> Kept(
        BpoDbContext db,
        Guid contractId,
        Period month,
        bool mayLag,
        CancellationToken cancel
    )
    {
        var running = await db.Set<RunningMonth>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.ContractId == contractId && row.Month == month.From, cancel);
        if (running is null || await db.FindContract(contractId, cancel) is not { } contract)
        {
            return null;
        }

        var isCurrent = running.Stamp == await StandingStamp.Of(db, contract, clock.GetUtcNow(), cancel);
        if (!isCurrent && !mayLag)
        {
            return null;
        }

        var standing = StoredJson.Read<StoredStanding>(running.Standing);
        return new MonthStanding(standing.Month, standing.Results, IsStored: false)
        {
            Budgets = StoredJson.Read<IReadOnlyList<ClauseBudget>>(running.Budgets),
            IsLagging = !isCurrent,
        };
    }
}

/// <summary>A month's key figures and the results of its promises, in the order of the terms.</summary>
/// <param name="IsStored">False for a month that nobody has run, such as the running one.</param>
public sealed record MonthStanding(ContractMonth Month, IReadOnlyList<SlaRecord> Results, bool IsStored)
{
    /// <summary>What each promise may still lose; of a running month only.</summary>
    public IReadOnlyList<ClauseBudget> Budgets { get; init; } = [];

    /// <summary>Newer usage or terms are not in it yet.</summary>
    public bool IsLagging { get; init; }
}
