using System.Text.Json;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs.Simulations;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Web.Api.Simulations;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bpo.Web.Jobs;

/// <summary>Simulations nobody waits for. What is asked and what came of it are kept with the job; how far it is can be read.</summary>
public sealed class QueuedSimulations(
    TenantDatabase database,
    SimulateTerms simulate,
    IOptions<JsonOptions> json,
    TimeProvider clock
)
{
    public const string Kind = "simulate-terms";

    /// <summary>Of one tenant; a simulation reads months of contacts.</summary>
    private const int MostWaiting = 50;

    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(1);

    /// <summary>Whoever claimed a job and has not ended it for so long has died; to simulate twice changes nothing.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <param name="inForce">What the terms in force are called in the answer.</param>
    public async Task<Result<Job>> Enqueue(
        TenantScope scope,
        Guid contract,
        JsonElement request,
        string inForce,
        CancellationToken cancel
    )
    {
        var asked = await simulate.Check(scope, contract, request, cancel);
        return await asked.ThenAsync<Job>(async _ =>
        {
            await using var db = database.Open(scope);
            var waiting = await db.Set<Job>()
                .CountAsync(job => job.Kind == Kind && job.Status == JobStatus.Waiting, cancel);
            if (waiting >= MostWaiting)
            {
                return new Problem("simulation.queue-full", $"{MostWaiting} simulations of yours wait already.");
            }

            var now = clock.GetUtcNow();
            var id = Guid.CreateVersion7(now);
            var job = new Job
            {
                TenantId = scope.Tenant!.Value,
                Id = id,
                Kind = Kind,
                UniqueKey = PublicId.Format(PublicId.Job, id),
                Input = StoredJson.Write(new Input(contract, request.GetRawText(), inForce)),
                CreatedAt = now,
                DueAt = now,
            };
            db.Add(job);
            await db.SaveChangesAsync(cancel);
            return job;
        });
    }

    /// <returns>How many jobs were done.</returns>
    public async Task<int> RunDue(CancellationToken cancel)
    {
        var done = 0;
        foreach (var (tenant, id) in await Due(cancel))
        {
            done += await Run(TenantScope.Of(tenant), id, cancel) ? 1 : 0;
        }

        return done;
    }

    private async Task<IReadOnlyList<(Guid Tenant, Guid Id)>> Due(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var dead = now - Abandoned;
        await using var db = database.OpenDirectory();
        var due = await db.Set<Job>()
            .AsNoTracking()
            .Where(job => job.Kind == Kind && job.DueAt <= now)
            .Where(job => job.Status == JobStatus.Waiting || (job.Status == JobStatus.Running && job.StartedAt < dead))
            .OrderBy(job => job.DueAt)
            .Select(job => new { job.TenantId, job.Id })
            .ToListAsync(cancel);
        return [.. due.Select(job => (job.TenantId, job.Id))];
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
        var simulated = await Watched(scope, id, input, cancel);
        job.Outcome = StoredJson.Write(
            simulated.Match(
                done => new JobOutcome(
                    null,
                    null,
                    null,
                    JsonSerializer.Serialize(SimulationView.Of(done, input.InForce), json.Value.SerializerOptions)
                ),
                problem => new JobOutcome(null, problem.Code, problem.Detail)
            )
        );
        job.Status = simulated is Result<Simulated>.Ok ? JobStatus.Done : JobStatus.Failed;
        (job.Progress, job.EndedAt) = (100, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Runs it beside a timer that writes down how far it is.</summary>
    private async Task<Result<Simulated>> Watched(TenantScope scope, Guid id, Input input, CancellationToken cancel)
    {
        var reached = new Reached();
        var request = JsonElement.Parse(input.Request);
        var running = Task.Run(() => simulate.Run(scope, input.Contract, request, reached, cancel), cancel);
        var told = 0;
        while (await Task.WhenAny(running, Task.Delay(BetweenReports, clock, cancel)) != running)
        {
            if (reached.Percent is var percent && percent != told)
            {
                told = percent;
                await using var db = database.Open(scope);
                await db.Set<Job>()
                    .Where(job => job.Id == id)
                    .ExecuteUpdateAsync(job => job.SetProperty(row => row.Progress, percent), cancel);
            }
        }

        return await running;
    }

    private sealed record Input(Guid Contract, string Request, string InForce);

    /// <summary>Keeps the last figure; what is done with it is the reader's time.</summary>
    private sealed class Reached : IProgress<(long Read, long All)>
    {
        private int percent;

        public int Percent => Volatile.Read(ref percent);

        public void Report((long Read, long All) value) =>
            Volatile.Write(ref percent, value.All == 0 ? 0 : (int)(value.Read * 100 / value.All));
    }
}
