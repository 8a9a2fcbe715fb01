using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Jobs;

/// <summary>
/// Writes how far an import is into its job, batch by batch. The job's version does not count it, so whoever ends the job
/// does not meet his own progress.
/// </summary>
public sealed class JobProgress(TenantDatabase database, TenantScope scope, Guid job) : IProgress<ImportProgress>
{
    /// <summary>100 is said by whoever ends the job.</summary>
    private const int Most = 99;

    private int written;

    public void Report(ImportProgress value)
    {
        var percent = value.BytesTotal <= 0 ? 0 : (int)Math.Clamp(value.BytesRead * 100 / value.BytesTotal, 0, Most);
        if (percent <= written)
        {
            return;
        }

        using var db = database.Open(scope);
        using var transaction = db.Database.BeginTransaction();
        db.Set<Job>()
            .Where(row => row.Id == job && row.Status == JobStatus.Running)
            .ExecuteUpdate(set => set.SetProperty(row => row.Progress, percent));
        transaction.Commit();
        written = percent;
    }
}
