using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs.Histories;
using Bpo.Domain.Access;
using Bpo.Web.Jobs;

namespace Bpo.Web.Api.Jobs;

/// <summary>Work that outlives its request.</summary>
/// <param name="Progress">Percent.</param>
/// <param name="ResultUrl">Where what came of it is read; null until it is done.</param>
public sealed record JobView(
    string Id,
    string Kind,
    JobStatus Status,
    int Progress,
    string? ResultUrl,
    string? Code,
    string? Detail,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt
)
{
    public static JobView Of(Job job)
    {
        var outcome = job.Outcome.Length > 0 ? StoredJson.Read<JobOutcome>(job.Outcome) : null;
        return new JobView(
            PublicId.Format(PublicId.Job, job.Id),
            job.Kind,
            job.Status,
            job.Progress,
            outcome?.Import is { } import ? $"/api/v1/imports/{import}"
                : outcome?.Answer is not null ? $"/api/v1/simulations/{PublicId.Format(PublicId.Job, job.Id)}"
                : HistoryOf(job),
            outcome?.Code,
            outcome?.Detail,
            job.CreatedAt,
            job.StartedAt,
            job.EndedAt
        );
    }

    private static string? HistoryOf(Job job) =>
        job is { Kind: HistoryJobs.Kind, Status: JobStatus.Done }
        && StoredJson.Read<HistoryOrder>(job.Input) is var (contract, version)
            ? $"/api/v1/contracts/{PublicId.Format(PublicId.Contract, contract)}/history?version={version}"
            : null;
}
