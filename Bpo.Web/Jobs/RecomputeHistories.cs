using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs.Histories;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Jobs;

/// <summary>Works off the orders to judge a contract's past anew, the oldest first; those whose worker has died are taken up again.</summary>
public sealed class RecomputeHistories(TenantDatabase database, RecomputeHistory recompute, TimeProvider clock)
{
    /// <returns>How many orders were brought to their end.</returns>
    public async Task<int> RunDue(CancellationToken cancel)
    {
        var done = 0;
        foreach (var (tenant, id) in await Due(cancel))
        {
            done += await recompute.Run(TenantScope.Of(tenant), id, cancel) ? 1 : 0;
        }

        return done;
    }

    private async Task<IReadOnlyList<(Guid Tenant, Guid Id)>> Due(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = database.OpenDirectory();
        var due = await db.Set<Job>()
            .AsNoTracking()
            .Where(job => job.Kind == HistoryJobs.Kind && job.DueAt <= now)
            .Where(job => job.Status == JobStatus.Waiting || job.Status == JobStatus.Running)
            .OrderBy(job => job.DueAt)
            .Select(job => new { job.TenantId, job.Id })
            .ToListAsync(cancel);
        return [.. due.Select(job => (job.TenantId, job.Id))];
    }
}
