using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Parties;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Sla;

/// <summary>Reads one month; null when it is not among the reader's or there is nothing to compute.</summary>
public sealed class ReadMonthResults(TenantDatabase database, ReadMonth months)
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
            from contract in db.Set<Contract>().AsNoTracking()
            join client in db.Set<Client>() on contract.ClientId equals client.Id
            where contract.Id == key
            select new { contract.Name, Client = client.Name }
        ).SingleOrDefaultAsync(cancel);
        var read = await months.Run(scope, key, Period.Month(month.Year, month.Month), cancel, mayLag: true);
        if (found is null || read is not Result<MonthStanding>.Ok { Value: var standing })
        {
            return null;
        }

        var since = month.AddMonths(1 - TrendMonths);
        var records = await db.Set<SlaRecord>()
            .AsNoTracking()
            .Where(record => record.ContractId == key && record.Month >= since && record.Month < month)
            .ToListAsync(cancel);
        records.AddRange(standing.Results);
        var version = (await db.TermsOf(key, cancel)).Last(one => one.Terms.EffectiveFrom < month.AddMonths(1));
        return new MonthResults
        {
            Contract = contractId,
            Name = found.Name,
            Client = found.Client,
            Month = month,
            Zone = version.Terms.Zone,
            TermsVersion = version.Number,
            IsFrozen = standing.Month.IsFrozen,
            IsLagging = standing.IsLagging,
            ComputedAt = standing.Month.ComputedAt,
            Figures = standing.Month.Figures is "" or "{}"
                ? null
                : StoredJson.Read<MonthFigures>(standing.Month.Figures),
            Services = version.Terms.Services.ToDictionary(one => one.Id, one => one.Name, StringComparer.Ordinal),
            Results = [.. standing.Results.Select(record => StoredJson.Read<SlaResult>(record.Result))],
            Credits =
                standing.Month.Credits.Length == 0 ? null : StoredJson.Read<CreditStatement>(standing.Month.Credits),
            Budgets = standing.Budgets.ToDictionary(budget => budget.Sla, StringComparer.Ordinal),
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
