using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Sla;

/// <summary>The newest computed month of every contract in force.</summary>
public sealed class SlaIndex(TenantDatabase database, ReadMonthResults read)
{
    public async Task<IReadOnlyList<MonthResults>> Read(TenantScope scope, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var newest = await db.Set<ContractMonth>()
            .GroupBy(month => month.ContractId)
            .Select(group => new { Contract = group.Key, Month = group.Max(month => month.Month) })
            .ToListAsync(cancel);
        List<MonthResults> found = [];
        foreach (var month in newest)
        {
            var id = PublicId.Format(PublicId.Contract, month.Contract);
            if (await read.Handle(scope, id, month.Month, cancel) is { } results)
            {
                found.Add(results);
            }
        }

        return
        [
            .. found.OrderByDescending(month => month.Missed).ThenBy(month => month.Client, StringComparer.Ordinal),
        ];
    }
}
