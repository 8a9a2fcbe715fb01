using System.Globalization;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Operations;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Histories;

/// <summary>Orders for a contract's past to be judged anew, and taking them back.</summary>
public sealed class HistoryJobs(TenantDatabase database, TimeProvider clock)
{
    public const string Kind = "recompute-history";

    /// <summary>One order for a version at a time: who asks again is told of the one that waits or runs.</summary>
    /// <param name="number">The version to judge by; null for the one in force, or the first that will be.</param>
    public async Task<Result<Job>> Order(TenantScope scope, Guid contractId, int? number, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        if (await db.FindContract(contractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        if (contract.Status == ContractStatus.Draft)
        {
            return new Problem("contract.not-active", "A draft contract has no past; activate it first.");
        }

        var versions = await db.TermsOf(contractId, cancel);
        var today = versions[^1].Terms.Zone.DateOf(clock.GetUtcNow());
        var version = number is { } named
            ? versions.FirstOrDefault(one => one.Number == named)
            : versions.LastOrDefault(one => one.Terms.EffectiveFrom <= today) ?? versions[0];
        if (version is null)
        {
            return new Problem("terms-version.not-found", "There is no such version of the terms.");
        }

        var key = KeyOf(contractId, version.Number);
        var open = await Of(db, key).FirstOrDefaultAsync(IsOpen, cancel);
        return open ?? await Add(db, scope, contractId, version.Number, key, cancel);
    }

    /// <summary>The newest order for a version, ended or not.</summary>
    public static Task<Job?> Newest(BpoDbContext db, Guid contractId, int number, CancellationToken cancel) =>
        Of(db, KeyOf(contractId, number)).OrderByDescending(job => job.CreatedAt).FirstOrDefaultAsync(cancel);

    /// <summary>The version of the newest order that was not taken back; null for none.</summary>
    public static async Task<int?> LastOrdered(BpoDbContext db, Guid contractId, CancellationToken cancel)
    {
        var prefix = PublicId.Format(PublicId.Contract, contractId);
        var input = await db.Set<Job>()
            .Where(job => job.Kind == Kind && job.UniqueKey.StartsWith(prefix))
            .Where(job => job.Status != JobStatus.Cancelled && job.Status != JobStatus.Failed)
            .OrderByDescending(job => job.CreatedAt)
            .Select(job => job.Input)
            .FirstOrDefaultAsync(cancel);
        return input is null ? null : StoredJson.Read<HistoryOrder>(input).Version;
    }

    /// <summary>What it has judged so far stays; the month it is at is given up.</summary>
    public async Task<Result<Job>> Cancel(TenantScope scope, Guid jobId, CancellationToken cancel) =>
        await database.Write<Job>(
            scope,
            async db =>
            {
                if (await db.Set<Job>().SingleOrDefaultAsync(row => row.Id == jobId, cancel) is not { } job)
                {
                    return new Problem("job.not-found", "There is no such job.");
                }

                if (job.Kind != Kind)
                {
                    return new Problem("job.not-cancellable", "A job of this kind runs to its end.");
                }

                if (job.Status is not (JobStatus.Waiting or JobStatus.Running))
                {
                    return new Problem("job.closed", "The job has ended.");
                }

                (job.Status, job.EndedAt) = (JobStatus.Cancelled, clock.GetUtcNow());
                return job;
            },
            cancel
        );

    private static readonly System.Linq.Expressions.Expression<Func<Job, bool>> IsOpen = job =>
        job.Status == JobStatus.Waiting || job.Status == JobStatus.Running;

    private async Task<Job> Add(
        BpoDbContext db,
        TenantScope scope,
        Guid contractId,
        int number,
        string key,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var job = new Job
        {
            TenantId = scope.Tenant!.Value,
            Id = id,
            Kind = Kind,
            UniqueKey = $"{key}{PublicId.Format(PublicId.Job, id)}",
            Input = StoredJson.Write(new HistoryOrder(contractId, number)),
            CreatedAt = now,
            DueAt = now,
        };
        db.Add(job);
        await db.SaveChangesAsync(cancel);
        return job;
    }

    private static IQueryable<Job> Of(BpoDbContext db, string key) =>
        db.Set<Job>().Where(job => job.Kind == Kind && job.UniqueKey.StartsWith(key));

    private static string KeyOf(Guid contractId, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{PublicId.Format(PublicId.Contract, contractId)} {number} ");
}

/// <summary>What is to be judged anew, and by what.</summary>
public sealed record HistoryOrder(Guid Contract, int Version);

/// <summary>What came of it.</summary>
/// <param name="FromContacts">Months for which the counts of the rollups did not suffice.</param>
public sealed record HistoryOutcome(int Months, int FromContacts, string? Code = null, string? Detail = null);
