using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Parties;
using Bpo.Domain.Sla;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Sla;

/// <summary>Reads one computed month; null when it is not among the reader's or not computed yet.</summary>
public sealed class ReadMonthResults(TenantDatabase database)
{
    /// <summary>A year and the month itself: the same month stands at both ends of a trend.</summary>
    private const int TrendMonths = 13;

    public async Task<MonthResults?> Handle(
        TenantScope scope,
        string contractId,
        DateOnly month,
        CancellationToken cancel
    )
    {
        if (PublicId.Parse(PublicId.Contract, contractId) is not { } key)
        {
            return null;
        }

        await using var db = database.Open(scope);
        var found = await (
            from row in db.Set<ContractMonth>().AsNoTracking()
            join contract in db.Set<Contract>() on row.ContractId equals contract.Id
            join client in db.Set<Client>() on row.ClientId equals client.Id
            where row.ContractId == key && row.Month == month
            select new
            {
                Month = row,
                contract.Name,
                Client = client.Name,
            }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var since = month.AddMonths(1 - TrendMonths);
        var records = await db.Set<SlaRecord>()
            .AsNoTracking()
            .Where(record => record.ContractId == key && record.Month >= since && record.Month <= month)
            .OrderBy(record => record.Position)
            .ToListAsync(cancel);
        var version = (await db.TermsOf(key, cancel)).Last(one => one.Terms.EffectiveFrom < month.AddMonths(1));
        return new MonthResults
        {
            Contract = contractId,
            Name = found.Name,
            Client = found.Client,
            Month = month,
            Zone = version.Terms.Zone,
            TermsVersion = version.Number,
            IsFrozen = found.Month.IsFrozen,
            ComputedAt = found.Month.ComputedAt,
            Figures = found.Month.Figures is "" or "{}" ? null : StoredJson.Read<MonthFigures>(found.Month.Figures),
            Results =
            [
                .. records
                    .Where(record => record.Month == month)
                    .Select(record => StoredJson.Read<SlaResult>(record.Result)),
            ],
            Credits = found.Month.Credits.Length == 0 ? null : StoredJson.Read<CreditStatement>(found.Month.Credits),
            Trends = records
                .GroupBy(record => record.Sla, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => Trend(group, since, month), StringComparer.Ordinal),
        };
    }

    private static IReadOnlyList<decimal?> Trend(IEnumerable<SlaRecord> records, DateOnly since, DateOnly until)
    {
        var values = records.ToDictionary(record => record.Month, record => record.Value);
        return
        [
            .. Enumerable
                .Range(0, TrendMonths)
                .Select(offset => values.GetValueOrDefault(since.AddMonths(offset)))
                .SkipWhile(value => value is null),
        ];
    }
}
