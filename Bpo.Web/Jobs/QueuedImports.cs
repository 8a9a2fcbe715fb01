using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Bpo.Web.Operations.Databases;
using Bpo.Web.Operations.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Jobs;

/// <summary>
/// Imports that nobody waits for: the file lies in a folder, the job in the database. Nodes that share the queue share the
/// folder too; a node leaves alone what it has no file of.
/// </summary>
public sealed class QueuedImports(
    TenantDatabase database,
    ImportUsage imports,
    ImportSettings limits,
    IngestionSettings settings,
    TimeProvider clock
)
{
    public const string Kind = "import-usage";

    public const string QueueFull = "import.queue-full";

    /// <summary>When a sender told that the queue is full should come back.</summary>
    public const string RetryAfterSeconds = "30";

    /// <summary>When to look after a job that was queued: the queue is looked at as often.</summary>
    public const string LookAgainSeconds = "5";

    /// <summary>Whoever claimed a job and has not ended it for so long has died; to take a file twice bills nothing twice.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private string Folder => settings.QueueFolder.Length > 0 ? settings.QueueFolder : DataFolder.File("queue");

    public async Task<Result<Job>> Enqueue(
        TenantScope scope,
        Guid source,
        string fileName,
        Stream content,
        CancellationToken cancel
    )
    {
        if (await Waiting(scope, cancel) >= settings.MostWaitingImports)
        {
            return new Problem(
                QueueFull,
                $"{settings.MostWaitingImports} imports of yours wait already. Come back in {RetryAfterSeconds} seconds."
            );
        }

        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var received = await SpooledUpload.Receive(content, limits, cancel);
        return await received.Match<Task<Result<Job>>>(
            async upload =>
            {
                await using (upload)
                {
                    Directory.CreateDirectory(Folder);
                    await using var file = new FileStream(FileOf(id), FileMode.CreateNew);
                    await upload.File.CopyToAsync(file, cancel);
                }

                var job = new Job
                {
                    TenantId = scope.Tenant!.Value,
                    Id = id,
                    Kind = Kind,
                    UniqueKey = PublicId.Format(PublicId.Job, id),
                    Input = StoredJson.Write(new Input(source, fileName)),
                    CreatedAt = now,
                    DueAt = now,
                };
                await using var db = database.Open(scope);
                db.Add(job);
                await db.SaveChangesAsync(cancel);
                return job;
            },
            problem => Task.FromResult<Result<Job>>(problem)
        );
    }

    private async Task<int> Waiting(TenantScope scope, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        return await db.Set<Job>().CountAsync(job => job.Kind == Kind && job.Status == JobStatus.Waiting, cancel);
    }

    /// <returns>How many jobs were done.</returns>
    public async Task<int> RunDue(CancellationToken cancel)
    {
        var done = 0;
        for (var round = await RunRound(cancel); round > 0; round = await RunRound(cancel))
        {
            done += round;
        }

        return done;
    }

    /// <summary>The first of every tenant: who sends a thousand files delays by one of them whoever comes after.</summary>
    /// <returns>How many jobs were done.</returns>
    public async Task<int> RunRound(CancellationToken cancel)
    {
        var done = 0;
        foreach (var job in await FirstDue(cancel))
        {
            done += await Run(TenantScope.Of(job.TenantId), job.Id, cancel) ? 1 : 0;
        }

        return done;
    }

    private async Task<List<Job>> FirstDue(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var dead = now - Abandoned;
        await using var db = database.OpenDirectory();
        var due = await db.Set<Job>()
            .AsNoTracking()
            .Where(job => job.Kind == Kind && job.DueAt <= now)
            .Where(job => job.Status == JobStatus.Waiting || (job.Status == JobStatus.Running && job.StartedAt < dead))
            .OrderBy(job => job.DueAt)
            .ToListAsync(cancel);
        return [.. due.Where(job => File.Exists(FileOf(job.Id))).DistinctBy(job => job.TenantId)];
    }

    private async Task<bool> Run(TenantScope scope, Guid id, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var job = await db.Set<Job>().SingleAsync(row => row.Id == id, cancel);
        (job.Status, job.StartedAt, job.Attempts) = (JobStatus.Running, clock.GetUtcNow(), job.Attempts + 1);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node was faster.
            return false;
        }

        var input = StoredJson.Read<Input>(job.Input);
        Result<Import> imported;
        await using (var file = File.OpenRead(FileOf(id)))
        {
            var request = new ImportRequest(input.Source, file, input.FileName);
            imported = await imports.Run(scope, request, new JobProgress(database, scope, id), cancel);
        }

        job.Outcome = StoredJson.Write(
            imported.Match(
                import => new JobOutcome(
                    PublicId.Format(PublicId.Import, import.Id),
                    import.ProblemCode,
                    import.ProblemDetail
                ),
                problem => new JobOutcome(null, problem.Code, problem.Detail)
            )
        );
        job.Status = imported is Result<Import>.Ok ? JobStatus.Done : JobStatus.Failed;
        (job.Progress, job.EndedAt) = (100, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        File.Delete(FileOf(id));
        return true;
    }

    private string FileOf(Guid job) => Path.Combine(Folder, PublicId.Format(PublicId.Job, job));

    private sealed record Input(Guid Source, string FileName);
}
