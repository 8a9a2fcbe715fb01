using Bpo.Billing.Compliance;
using Bpo.Billing.Compliance.Budgets;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Standings;

/// <summary>Computes a running month as a run would, reckons its allowances, keeps both, and raises the alerts that are new.</summary>
/// <param name="readers">To whom new alerts are written as well; nobody where it is absent.</param>
public sealed class RefreshStanding(
    TenantDatabase database,
    CloseMonth close,
    IUsageSource usage,
    TimeProvider clock,
    AlertReaders? readers = null
)
{
    /// <returns>How many alerts were raised; zero as well where nothing has changed since the last time.</returns>
    public async Task<Result<int>> Run(TenantScope scope, Guid contractId, Period month, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        if (await db.FindContract(contractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        var today = (await db.ZoneOf(contractId, cancel)).DateOf(clock.GetUtcNow());
        var stamp = await StandingStamp.Of(db, contract, clock.GetUtcNow(), cancel);
        var isCurrent = await db.Set<RunningMonth>()
            .AnyAsync(row => row.ContractId == contractId && row.Month == month.From && row.Stamp == stamp, cancel);
        if (isCurrent)
        {
            return 0;
        }

        var proposed = await close.Preview(scope, contractId, month, cancel);
        return await proposed.ThenAsync(async computed =>
        {
            var source = await Source(db, contractId, month, computed.Credited.Terms, computed.Month.UsageAsOf, cancel);
            var budgets = MonthBudgets.Of(source, computed.Credited, Earlier(today, month.To.AddDays(-1)));
            return await Keep(scope, computed, budgets, stamp, cancel);
        });
    }

    private async Task<MetricSource> Source(
        BpoDbContext db,
        Guid contractId,
        Period month,
        Terms terms,
        long asOf,
        CancellationToken cancel
    )
    {
        var span = terms.Zone.Bounds(new Period(month.From.AddDays(-MonthBudgets.LookBackDays), month.To));
        var agreed = await db.AgreementsOf(contractId, terms, month, now: null, cancel);
        return new MetricSource
        {
            Cells = await usage.Cells(db, contractId, span, asOf, cancel),
            Exclusions = [.. agreed.Exclusions.Where(exclusion => exclusion.FollowsCells)],
            Forecasts = agreed.Forecasts,
        };
    }

    private Task<Result<int>> Keep(
        TenantScope scope,
        ProposedMonth computed,
        IReadOnlyList<ClauseBudget> budgets,
        string stamp,
        CancellationToken cancel
    ) =>
        database.Write<int>(
            scope,
            async db =>
            {
                var (contract, from) = (computed.Month.ContractId, computed.Month.Month);
                var now = clock.GetUtcNow();
                var stored = await db.Set<RunningMonth>()
                    .SingleOrDefaultAsync(row => row.ContractId == contract && row.Month == from, cancel);
                Difference.Apply(
                    db,
                    stored,
                    new RunningMonth
                    {
                        TenantId = computed.Month.TenantId,
                        ContractId = contract,
                        ClientId = computed.Month.ClientId,
                        Month = from,
                        Stamp = stamp,
                        Standing = StoredJson.Write(new StoredStanding(computed.Month, computed.Results)),
                        Budgets = StoredJson.Write(budgets),
                        ComputedAt = now,
                    }
                );
                var raised = await db.Set<RaisedAlert>()
                    .AsNoTracking()
                    .Where(row => row.ContractId == contract && row.Month == from)
                    .Select(row => new { row.Sla, row.Alert })
                    .ToListAsync(cancel);
                var known = raised.Select(row => (row.Sla, row.Alert)).ToHashSet();
                var fresh = budgets
                    .SelectMany(budget => budget.Alerts.Select(alert => (Budget: budget, Alert: alert)))
                    .Where(entry => !known.Contains((entry.Budget.Sla, entry.Alert)))
                    .ToList();
                db.AddRange(fresh.Select(entry => Alert(computed.Month, entry.Budget, entry.Alert, now)));
                var told = fresh
                    .GroupBy(entry => (entry.Budget, Queue: entry.Budget.QueueOf(entry.Alert)), entry => entry.Alert)
                    .Select(group =>
                        RaisedAlerts.Of(
                            computed.Credited.Results.First(result => result.Sla == group.Key.Budget.Sla),
                            group.Key.Budget,
                            group.Key.Queue,
                            [.. group]
                        )
                    )
                    .ToList();
                var recipients = readers ?? AlertReaders.None;
                db.AddRange(await recipients.Messages(db, computed.Month, told, now, cancel));
                return fresh.Count;
            },
            cancel
        );

    private static RaisedAlert Alert(ContractMonth month, ClauseBudget budget, BudgetAlert alert, DateTimeOffset now) =>
        new()
        {
            TenantId = month.TenantId,
            ContractId = month.ContractId,
            ClientId = month.ClientId,
            Month = month.Month,
            Sla = budget.Sla,
            Alert = alert,
            RaisedAt = now,
            UsedPercent = (budget.QueueOf(alert)?.Standing ?? budget.Standing).UsedPercent is { } used
                ? decimal.Round(used, 6)
                : null,
        };

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}

/// <summary>A running month as it is kept.</summary>
public sealed record StoredStanding(ContractMonth Month, IReadOnlyList<SlaRecord> Results);
