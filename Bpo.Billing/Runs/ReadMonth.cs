using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs;

/// <summary>A month as it stands: as stored or, while nobody has run it, computed on the spot by the same function.</summary>
public sealed class ReadMonth(TenantDatabase database, CloseMonth close, TimeProvider clock)
{
    public async Task<Result<MonthStanding>> Run(
        TenantScope scope,
        Guid contractId,
        Period month,
        CancellationToken cancel
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

        var preview = await close.Preview(scope, contractId, month, cancel);
        return preview.Map(proposed => new MonthStanding(proposed.Month, proposed.Results, IsStored: false));
    }
}

/// <summary>A month's key figures and the results of its promises, in the order of the terms.</summary>
/// <param name="IsStored">False for a month computed while it was read, such as the running one.</param>
public sealed record MonthStanding(ContractMonth Month, IReadOnlyList<SlaRecord> Results, bool IsStored);
