using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Standings;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Jobs;

/// <summary>Keeps the running month of every active contract up to its newest usage, so that boards read and never compute.</summary>
public sealed partial class RefreshStandings(
    EveryTenant tenants,
    TenantDatabase database,
    RefreshStanding refresh,
    TimeProvider clock,
    ILogger<RefreshStandings> logger
)
{
    /// <returns>How many alerts were raised.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var raised = 0;
        foreach (var scope in await tenants.Scopes(cancel))
        {
            foreach (var (contract, month) in await Running(scope, cancel))
            {
                var id = PublicId.Format(PublicId.Contract, contract);
                raised += (await refresh.Run(scope, contract, month, cancel)).Match(
                    alerts =>
                    {
                        if (alerts > 0)
                        {
                            Raised(alerts, id, month.From);
                        }

                        return alerts;
                    },
                    problem =>
                    {
                        Refused(id, month.From, problem.Code);
                        return 0;
                    }
                );
            }
        }

        return raised;
    }

    private async Task<IReadOnlyList<(Guid Contract, Period Month)>> Running(
        TenantScope scope,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        var contracts = await db.Set<Contract>()
            .AsNoTracking()
            .Where(contract => contract.Status == ContractStatus.Active)
            .OrderBy(contract => contract.Id)
            .ToListAsync(cancel);
        List<(Guid, Period)> running = [];
        foreach (var contract in contracts)
        {
            var today = (await db.TermsOf(contract.Id, cancel))[^1].Terms.Zone.DateOf(clock.GetUtcNow());
            if (contract.StartsOn <= today && (contract.EndsOn ?? DateOnly.MaxValue) > today)
            {
                running.Add((contract.Id, Period.Month(today.Year, today.Month)));
            }
        }

        return running;
    }

    [LoggerMessage(3401, LogLevel.Information, "Raised {Alerts} alerts of {ContractId} for {Month:yyyy-MM}")]
    private partial void Raised(int alerts, string contractId, DateOnly month);

    [LoggerMessage(3402, LogLevel.Warning, "The running month {Month:yyyy-MM} of {ContractId} was refused: {Code}")]
    private partial void Refused(string contractId, DateOnly month, string code);
}
