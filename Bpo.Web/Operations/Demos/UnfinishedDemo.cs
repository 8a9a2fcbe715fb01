using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Operations.Demos;

/// <summary>
/// A demo under way is a running job of its tenant. Starts wait for one another, so one found running at a start was
/// interrupted: half a demo has months without invoices and people who cannot sign in.
/// </summary>
public static class UnfinishedDemo
{
    public const string Kind = "make-demo";

    public static async Task Begin(
        TenantDatabase database,
        TenantScope scope,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        db.Add(
            new Job
            {
                TenantId = scope.Tenant!.Value,
                Id = Guid.CreateVersion7(now),
                Kind = Kind,
                UniqueKey = Kind,
                Input = "{}",
                Status = JobStatus.Running,
                CreatedAt = now,
                DueAt = now,
                StartedAt = now,
            }
        );
        await db.SaveChangesAsync(cancel);
    }

    public static async Task End(
        TenantDatabase database,
        TenantScope scope,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        var job = await db.Set<Job>().SingleAsync(row => row.Kind == Kind, cancel);
        (job.Status, job.Progress, job.EndedAt) = (JobStatus.Done, 100, now);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Whether the database holds an interrupted demo and nothing else.</summary>
    public static async Task<bool> IsAll(TenantDatabase database, CancellationToken cancel)
    {
        await using var db = database.OpenDirectory();
        return await db.Set<Job>().AnyAsync(job => job.Kind == Kind && job.Status == JobStatus.Running, cancel)
            && await db.Set<Tenant>().CountAsync(cancel) == 1;
    }
}
