using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs.Completeness;
using Bpo.Billing.Runs.Imports;
using Bpo.Billing.Runs.Pulls;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Bpo.Web.Operations.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Pulls;

/// <summary>
/// Fetches a source's file and imports it like any other. The time of the next try is moved on before the server is asked, so
/// that two nodes do not ask at once, and one that dies is made up for.
/// </summary>
public sealed class PullSource(
    TenantDatabase database,
    FetchFile fetch,
    ImportUsage imports,
    IngestionSettings settings,
    TimeProvider clock
)
{
    public const string System = "system";

    /// <summary>Longer than any import takes.</summary>
    private static readonly TimeSpan Importing = TimeSpan.FromHours(1);

    /// <param name="day">The day that is pulled; null for yesterday, and then only for what is new.</param>
    /// <returns>The pull as it stands after it; a failure to fetch is no refusal but its state.</returns>
    public async Task<Result<SourcePull>> Run(
        TenantScope scope,
        Guid sourceId,
        DateOnly? day,
        string actor,
        CancellationToken cancel
    )
    {
        var claimed = await Claim(scope, sourceId, actor, cancel);
        return await claimed.ThenAsync<SourcePull>(async claim =>
        {
            var (pull, source) = claim;
            var yesterday = SourceCalendar.Of(source).DateOf(clock.GetUtcNow()).AddDays(-1);
            var url = pull.UrlOf(day ?? yesterday);
            var isConditional = actor == System && day is null;
            var fetched = await fetch.Run(pull, url, isConditional, cancel);
            return await fetched.Match(
                async file =>
                {
                    await using (file)
                    {
                        return await Take(scope, source, file, url, actor, cancel);
                    }
                },
                problem => Save(scope, source, actor, row => row.Fail(problem, clock.GetUtcNow()), cancel)
            );
        });
    }

    private Task<Result<(SourcePull Pull, Source Source)>> Claim(
        TenantScope scope,
        Guid sourceId,
        string actor,
        CancellationToken cancel
    ) =>
        database.Write<(SourcePull, Source)>(
            scope,
            async db =>
            {
                var now = clock.GetUtcNow();
                var pull = await db.Set<SourcePull>().SingleOrDefaultAsync(row => row.SourceId == sourceId, cancel);
                if (pull is null || (actor == System && pull.NextAt > now))
                {
                    return SetPull.NoPull;
                }

                pull.NextAt = now + TimeSpan.FromSeconds(settings.PullSeconds) + Importing;
                return (pull, await db.Set<Source>().SingleAsync(row => row.Id == sourceId, cancel));
            },
            cancel
        );

    private async Task<Result<SourcePull>> Take(
        TenantScope scope,
        Source source,
        PulledFile file,
        string url,
        string actor,
        CancellationToken cancel
    )
    {
        if (file.Content is null)
        {
            return await Save(scope, source, actor, row => row.FindUnchanged(clock.GetUtcNow()), cancel);
        }

        var request = new ImportRequest(source.Id, file.Content, file.Name);
        var imported = await imports.Run(scope, request, progress: null, cancel);
        var refusal = imported.Match(
            import =>
                import.Status == ImportStatus.Refused ? new Problem(import.ProblemCode!, import.ProblemDetail!) : null,
            problem => problem
        );
        return await Save(
            scope,
            source,
            actor,
            row =>
            {
                if (refusal is not null)
                {
                    row.Fail(refusal, clock.GetUtcNow());
                }
                else if (imported is Result<Import>.Ok { Value: var import })
                {
                    row.Take(import.Id, url, file.ETag, file.LastModified, clock.GetUtcNow());
                }
            },
            cancel
        );
    }

    private Task<Result<SourcePull>> Save(
        TenantScope scope,
        Source source,
        string actor,
        Action<SourcePull> change,
        CancellationToken cancel
    ) =>
        database.Write<SourcePull>(
            scope,
            async db =>
            {
                if (
                    await db.Set<SourcePull>().SingleOrDefaultAsync(row => row.SourceId == source.Id, cancel)
                    is not { } row
                )
                {
                    return SetPull.NoPull;
                }

                var now = clock.GetUtcNow();
                var zone = SourceCalendar.Of(source);
                change(row);
                row.NextAt =
                    row.Status == PullStatus.Failed
                        ? row.Schedule.Retry(now, row.Failures, zone)
                        : row.Schedule.Next(now, zone);
                if (row.Status == PullStatus.Taken || row.Failures == 1 || actor != System)
                {
                    db.Add(Trace(row, actor, now));
                }

                return row;
            },
            cancel
        );

    /// <summary>What changed something, what a person asked for, and the first of several failures.</summary>
    private static AuditEntry Trace(SourcePull row, string actor, DateTimeOffset now) =>
        new()
        {
            TenantId = row.TenantId,
            Id = Guid.CreateVersion7(now),
            At = now,
            Actor = actor,
            Action = "source.pulled",
            Subject = PublicId.Format(PublicId.Source, row.SourceId),
            Detail = StoredJson.Write(
                new
                {
                    status = row.Status.ToString(),
                    import = row is { Status: PullStatus.Taken, LastImport: { } import }
                        ? PublicId.Format(PublicId.Import, import)
                        : null,
                    row.ProblemCode,
                }
            ),
        };
}
