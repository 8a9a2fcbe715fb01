using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain.Access;
using Bpo.Tests.Persistence;
using Bpo.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Jobs;

public sealed class JobsSayHowFarTheyAre
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task progress_follows_the_bytes_read_never_goes_back_and_leaves_the_end_to_who_ends(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var scope = await test.AddTenant();
        var job = await Running(test, scope);
        var progress = new JobProgress(test.Database, scope, job.Id);

        List<int> seen = [];
        foreach (var read in new[] { 250L, 120, 999, 1000 })
        {
            progress.Report(new ImportProgress(Guid.CreateVersion7(), 1, 1, read, 1000));
            seen.Add((await Read(test, scope, job.Id)).Progress);
        }

        Assert.Equal([25, 25, 99, 99], seen);
        Assert.Equal(job.Version, (await Read(test, scope, job.Id)).Version);
    }

    private static async Task<Job> Running(TestDatabase test, TenantScope scope)
    {
        var job = new Job
        {
            TenantId = scope.Tenant!.Value,
            Id = Guid.CreateVersion7(),
            Kind = QueuedImports.Kind,
            UniqueKey = "one",
            Input = "{}",
            Status = JobStatus.Running,
            CreatedAt = TestDatabase.Now,
            DueAt = TestDatabase.Now,
        };
        await using var db = test.Database.Open(scope);
        db.Add(job);
        await db.SaveChangesAsync(Cancel);
        return job;
    }

    private static async Task<Job> Read(TestDatabase test, TenantScope scope, Guid id)
    {
        await using var db = test.Database.Open(scope);
        return await db.Set<Job>().AsNoTracking().SingleAsync(row => row.Id == id, Cancel);
    }
}
