using Bpo.Billing.Persistence;
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
    EndPull end,
    IngestionSettings settings,
    TimeProvider clock
)
{
    public const string System = EndPull.System;

    public static readonly Problem NoDay = new(
        "pull.no-day",
        "The address names no day, so that none can be asked for."
    );

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
        var claimed = await Claim(scope, sourceId, day, actor, cancel);
        return await claimed.ThenAsync<SourcePull>(async claim =>
        {
            var (pull, source) = claim;
            var yesterday = SourceCalendar.Of(source).DateOf(clock.GetUtcNow()).AddDays(-1);
            var asked = day ?? yesterday;
            var url = pull.UrlOf(asked);
            var isConditional = actor == System && day is null;
            var fetched = await fetch.Run(pull, url, isConditional, cancel);
            return await fetched.Match(
                async file =>
                {
                    await using (file)
                    {
                        return await Take(scope, source, file, asked, url, actor, cancel);
                    }
                },
                problem => end.Run(scope, source, asked, actor, (row, now) => row.Fail(problem, now), cancel)
            );
        });
    }

    private Task<Result<(SourcePull Pull, Source Source)>> Claim(
        TenantScope scope,
        Guid sourceId,
        DateOnly? day,
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

                if (day is not null && !pull.NamesDay)
                {
                    return NoDay;
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
        DateOnly day,
        string url,
        string actor,
        CancellationToken cancel
    )
    {
        if (file.Content is null)
        {
            return await end.Run(scope, source, day, actor, (row, now) => row.FindUnchanged(now), cancel);
        }

        var request = new ImportRequest(source.Id, file.Content, file.Name);
        var imported = await imports.Run(scope, request, progress: null, cancel);
        var refusal = imported.Match(
            import =>
                import.Status == ImportStatus.Refused ? new Problem(import.ProblemCode!, import.ProblemDetail!) : null,
            problem => problem
        );
        return await end.Run(
            scope,
            source,
            day,
            actor,
            (row, now) =>
            {
                if (refusal is not null)
                {
                    row.Fail(refusal, now);
                }
                else if (imported is Result<Import>.Ok { Value: var import })
                {
                    row.Take(import.Id, url, file.ETag, file.LastModified, now);
                }
            },
            cancel
        );
    }
}
