using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs;

/// <summary>
/// The results of some months over all contracts a caller sees: as stored, and of months nobody has run yet, such as the
/// running one of a quarter, as they stand.
/// </summary>
public sealed class RollUpMonths(TenantDatabase database, ReadMonth months, TimeProvider clock)
{
    public const int MostMonths = 24;

    /// <param name="span">Whole months.</param>
    public async Task<IReadOnlyList<ResultOfMonth>> Run(TenantScope scope, Period span, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var contracts = await db.Set<Contract>()
            .AsNoTracking()
            .Where(row => row.Status == ContractStatus.Active && row.StartsOn < span.To)
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        var stored = await db.Set<SlaRecord>()
            .AsNoTracking()
            .Where(row => row.Month >= span.From && row.Month < span.To)
            .OrderBy(row => row.ContractId)
            .ThenBy(row => row.Month)
            .ThenBy(row => row.Position)
            .ToListAsync(cancel);
        var run = (
            await db.Set<ContractMonth>()
                .Where(row => row.Month >= span.From && row.Month < span.To)
                .Select(row => new { row.ContractId, row.Month })
                .ToListAsync(cancel)
        )
            .Select(row => (row.ContractId, row.Month))
            .ToHashSet();
        var vendors = contracts.ToDictionary(contract => contract.Id, contract => contract.VendorId);
        var results = stored
            .Where(row => vendors.ContainsKey(row.ContractId))
            .Select(row => Of(row, vendors[row.ContractId], isRunning: false))
            .ToList();
        foreach (var contract in contracts)
        {
            foreach (var month in Open(span).Where(month => !run.Contains((contract.Id, month.From))))
            {
                var standing = await months.Run(scope, contract.Id, month, cancel, mayLag: true);
                results.AddRange(
                    standing.Match(
                        found => found.Results.Select(row => Of(row, contract.VendorId, isRunning: true)),
                        _ => []
                    )
                );
            }
        }

        return results;
    }

    /// <summary>The months of the span that have begun.</summary>
    private IEnumerable<Period> Open(Period span)
    {
        var today = ContractZone.Utc.DateOf(clock.GetUtcNow());
        for (var month = span.From; month < span.To && month <= today; month = month.AddMonths(1))
        {
            yield return Period.Month(month.Year, month.Month);
        }
    }

    private static ResultOfMonth Of(SlaRecord row, Guid vendor, bool isRunning) =>
        new(row.ContractId, vendor, row.Month, isRunning, StoredJson.Read<SlaResult>(row.Result));
}

/// <param name="Month">The first day of the month.</param>
/// <param name="IsRunning">Nobody has run the month: it is as it stands.</param>
public sealed record ResultOfMonth(Guid Contract, Guid Vendor, DateOnly Month, bool IsRunning, SlaResult Result);
