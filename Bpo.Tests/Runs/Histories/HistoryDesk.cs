using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs.Histories;
using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Sla;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Histories;

/// <summary>A contract whose October is issued, and what one does with its past.</summary>
internal sealed class HistoryDesk(ContractFixture contract, GivenUsage usage)
{
    public ContractFixture Contract => contract;

    public GivenUsage Usage => usage;

    private static CancellationToken Token => ContractFixture.Cancel;

    private HistoryJobs Jobs => new(contract.Test.Database, ContractFixture.Clock);

    public static async Task<HistoryDesk> Create(TestDatabase test, DateOnly? since = null)
    {
        var contract = await ContractFixture.CreateActive(test, since);
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(new DateOnly(2026, 10, 1), 400));
        await contract.IssueOctober(usage);
        return new HistoryDesk(contract, usage);
    }

    /// <summary>Other terms from November on.</summary>
    public async Task Amend(params (string Said, string Instead)[] changes) =>
        (
            await contract.AddTerms(
                changes.Aggregate(
                    ContractFixture.Terms.Replace("2026-10-01", "2026-11-01"),
                    (terms, change) => terms.Replace(change.Said, change.Instead)
                )
            )
        ).Accepted();

    public async Task<Job> Order() =>
        (await Jobs.Order(contract.Scope, contract.Contract.Id, number: null, Token)).Accepted();

    public Task<Result<Job>> Cancel(Guid job) => Jobs.Cancel(contract.Scope, job, Token);

    public Task<bool> Run(Guid job, IUsageSource read) =>
        new RecomputeHistory(contract.Test.Database, read, ContractFixture.Clock).Run(contract.Scope, job, Token);

    public async Task<bool> Recompute() => await Run((await Order()).Id, usage);

    public async Task<ContractHistory> Read() =>
        (
            await new ReadHistory(contract.Test.Database, ContractFixture.Clock).Run(
                contract.Scope,
                contract.Contract.Id,
                number: null,
                Token
            )
        ).Accepted();

    /// <summary>The results as they are stored with the month.</summary>
    public async Task<IReadOnlyList<string>> Stored()
    {
        await using var db = contract.Test.Database.Open(contract.Scope);
        return await db.Set<SlaRecord>().OrderBy(row => row.Month).Select(row => row.Result).ToListAsync(Token);
    }
}
