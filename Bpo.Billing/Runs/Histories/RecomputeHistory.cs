using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs.Months;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Histories;

/// <summary>
/// Works an order off, the newest month first, each with its progress in one transaction: whoever cancels stops it between
/// two months, and after a crash it begins again without leaving a month half done.
/// </summary>
public sealed class RecomputeHistory(TenantDatabase database, IUsageSource usage, TimeProvider clock)
{
    /// <summary>How far back a trend is ever read.</summary>
    public const int MostMonths = 24;

    /// <summary>Whoever has claimed a job and shown no progress for so long has died.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);

    private readonly JudgePastMonth judge = new(usage);

    /// <returns>Whether the job was brought to its end here; not where it was cancelled or another node was faster.</returns>
    public async Task<bool> Run(TenantScope scope, Guid jobId, CancellationToken cancel)
    {
        try
        {
            return await RunClaimed(scope, jobId, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Cancelled, or taken by another node.
            return false;
        }
    }

    private async Task<bool> RunClaimed(TenantScope scope, Guid jobId, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var job = await db.Set<Job>().SingleAsync(row => row.Id == jobId, cancel);
        if (job.Status is not (JobStatus.Waiting or JobStatus.Running))
        {
            return false;
        }

        (job.Status, job.StartedAt, job.Attempts) = (JobStatus.Running, clock.GetUtcNow(), job.Attempts + 1);
        await Show(db, job, 0, cancel);
        var order = StoredJson.Read<HistoryOrder>(job.Input);
        var contract = await db.FindContract(order.Contract, cancel);
        var versions = await db.TermsOf(order.Contract, cancel);
        if (contract is null || versions.FirstOrDefault(one => one.Number == order.Version) is not { } version)
        {
            var gone = new HistoryOutcome(0, 0, "contract.not-found", "The contract is no longer there.");
            return await End(db, job, JobStatus.Failed, gone, cancel);
        }

        var months = Past(contract, version.Terms.Zone.DateOf(clock.GetUtcNow()));
        var fromContacts = 0;
        foreach (var (month, index) in months.Select((month, index) => (month, index)))
        {
            var judged = await judge.Run(db, contract, version, versions, month, clock.GetUtcNow(), cancel);
            fromContacts += judged.Any(result => result.FromContacts) ? 1 : 0;
            await Keep(db, contract, version.Number, month, judged, cancel);
            await Show(db, job, 100 * (index + 1) / months.Count, cancel);
        }

        return await End(db, job, JobStatus.Done, new HistoryOutcome(months.Count, fromContacts), cancel);
    }

    private static async Task Keep(
        BpoDbContext db,
        Contract contract,
        int version,
        Period month,
        IReadOnlyList<RecomputedResult> judged,
        CancellationToken cancel
    )
    {
        var stored = await db.Set<RecomputedResult>()
            .Where(row => row.ContractId == contract.Id && row.TermsVersion == version && row.Month == month.From)
            .ToListAsync(cancel);
        Difference.Apply(db, stored, judged, row => row.Sla);
    }

    /// <summary>Saves what was judged with the progress it makes; fails where the job has been changed meanwhile.</summary>
    private async Task Show(BpoDbContext db, Job job, int progress, CancellationToken cancel)
    {
        (job.Progress, job.DueAt) = (progress, clock.GetUtcNow() + Lease);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<bool> End(
        BpoDbContext db,
        Job job,
        JobStatus status,
        HistoryOutcome outcome,
        CancellationToken cancel
    )
    {
        (job.Status, job.Outcome, job.EndedAt) = (status, StoredJson.Write(outcome), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>The months that have ended, the newest first.</summary>
    private static List<Period> Past(Contract contract, DateOnly today)
    {
        var running = new DateOnly(today.Year, today.Month, 1);
        var end = contract.EndsOn is { } ends && ends < running ? ends : running;
        return
        [
            .. Enumerable
                .Range(1, MostMonths)
                .Select(back => running.AddMonths(-back))
                .Where(month => month < end && month.AddMonths(1) > contract.StartsOn)
                .Select(month => Period.Month(month.Year, month.Month)),
        ];
    }
}
