using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs;

/// <summary>Computes a month for one contract, some, or all that bill; one that is refused does not hold up the others.</summary>
public sealed class RunMonth(TenantDatabase database, IUsageSource usage, TimeProvider clock)
{
    private readonly CloseMonth close = new(database, usage, clock);

    /// <param name="contractIds">Empty for every active contract that runs in the month.</param>
    /// <param name="actor">The public id of the user or key; <c>system</c> for a job.</param>
    public async Task<RunReport> Run(
        TenantScope scope,
        Period month,
        IReadOnlyCollection<Guid> contractIds,
        bool isPreview,
        string actor,
        CancellationToken cancel
    )
    {
        var run = new Run
        {
            TenantId = scope.Tenant ?? throw new ArgumentException("A run belongs to a tenant.", nameof(scope)),
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Month = month.From,
            IsPreview = isPreview,
            RequestedBy = actor,
            StartedAt = clock.GetUtcNow(),
        };
        var previews = new List<ProposedMonth>();
        var outcomes = new List<RunOutcome>();
        foreach (var contract in contractIds.Count > 0 ? contractIds : await Running(scope, month, cancel))
        {
            outcomes.Add(
                isPreview
                    ? await Preview(scope, run, contract, month, previews, cancel)
                    : await Close(scope, run, contract, month, cancel)
            );
        }

        run.EndedAt = clock.GetUtcNow();
        await using var db = database.Open(scope);
        db.Add(run);
        db.AddRange(outcomes);
        await db.SaveChangesAsync(cancel);
        return new RunReport(run, outcomes, previews);
    }

    private async Task<IReadOnlyCollection<Guid>> Running(TenantScope scope, Period month, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        return await db.Set<Contract>()
            .Where(contract => contract.Status == ContractStatus.Active && contract.StartsOn < month.To)
            .Where(contract => contract.EndsOn == null || contract.EndsOn > month.From)
            .OrderBy(contract => contract.Id)
            .Select(contract => contract.Id)
            .ToListAsync(cancel);
    }

    private async Task<RunOutcome> Preview(
        TenantScope scope,
        Run run,
        Guid contract,
        Period month,
        List<ProposedMonth> previews,
        CancellationToken cancel
    )
    {
        var preview = await close.Preview(scope, contract, month, cancel);
        return preview.Match(
            proposed =>
            {
                previews.Add(proposed);
                return Outcome(run, contract, RunEffect.Previewed, null, proposed.Invoice.Fingerprint);
            },
            problem => Refused(run, contract, problem)
        );
    }

    private async Task<RunOutcome> Close(
        TenantScope scope,
        Run run,
        Guid contract,
        Period month,
        CancellationToken cancel
    )
    {
        var closed = await close.Run(scope, contract, month, cancel);
        return closed.Match(
            done => Outcome(run, contract, done.Effect, done.InvoiceId, done.Fingerprint),
            problem => Refused(run, contract, problem)
        );
    }

    private static RunOutcome Outcome(Run run, Guid contract, RunEffect effect, Guid? invoice, string fingerprint) =>
        new()
        {
            TenantId = run.TenantId,
            RunId = run.Id,
            ContractId = contract,
            Effect = effect,
            InvoiceId = invoice,
            Fingerprint = fingerprint,
        };

    private static RunOutcome Refused(Run run, Guid contract, Problem problem) =>
        new()
        {
            TenantId = run.TenantId,
            RunId = run.Id,
            ContractId = contract,
            Effect = RunEffect.Refused,
            ProblemCode = problem.Code,
            ProblemDetail = problem.Detail,
        };
}

/// <summary>What a run did, contract by contract; a preview brings the drafts it did not store.</summary>
public sealed record RunReport(Run Run, IReadOnlyList<RunOutcome> Outcomes, IReadOnlyList<ProposedMonth> Previews);
