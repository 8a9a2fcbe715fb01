using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Pulls;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Imports;

/// <summary>One source with its pull and latest imports, and those whose pulls fail.</summary>
public sealed class ReadSources(TenantDatabase database, TimeProvider clock)
{
    private const int Latest = 10;

    /// <summary>Those that could not be pulled the last time.</summary>
    public async Task<IReadOnlyList<Row>> Failing(TenantScope scope, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        return await (
            from pull in db.Set<SourcePull>().AsNoTracking()
            join source in db.Set<Source>() on pull.SourceId equals source.Id
            where pull.Status == PullStatus.Failed
            orderby source.Name
            select new Row(source, pull)
        ).ToListAsync(cancel);
    }

    /// <summary>Null for an id that is malformed, unknown, or another's.</summary>
    public async Task<View?> One(TenantScope scope, string id, CancellationToken cancel)
    {
        if (scope.Client is not null || PublicId.Parse(PublicId.Source, id) is not { } key)
        {
            return null;
        }

        await using var db = database.Open(scope);
        if (await db.Set<Source>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == key, cancel) is not { } source)
        {
            return null;
        }

        var pull = await db.Set<SourcePull>().AsNoTracking().SingleOrDefaultAsync(row => row.SourceId == key, cancel);
        var imports = await db.Set<Import>()
            .AsNoTracking()
            .Where(row => row.SourceId == key)
            .OrderByDescending(row => row.Number)
            .Take(Latest)
            .ToListAsync(cancel);
        var now = clock.GetUtcNow();
        var missed = pull is null ? [] : await MissedDays.Of(db, pull, source, now, cancel);
        var marked = pull is null ? [] : await MissedDays.CameOtherwise(db, source, now, cancel);
        var names = marked.Count == 0 ? ActorNames.None : await ActorNames.Read(db, cancel);
        return new View(
            source,
            pull,
            missed,
            marked.ConvertAll(day => new MarkedDay(day.Day, day.Note, names.Of(day.MarkedBy), day.PulledAt)),
            imports
        );
    }

    public sealed record Row(Source Source, SourcePull? Pull);

    /// <param name="By">The name of the user or key.</param>
    public sealed record MarkedDay(DateOnly Day, string Note, string By, DateTimeOffset At);

    /// <param name="Missed">Days whose own file never came.</param>
    /// <param name="Marked">Days of which somebody said that it came another way.</param>
    /// <param name="Imports">The latest first.</param>
    public sealed record View(
        Source Source,
        SourcePull? Pull,
        IReadOnlyList<DateOnly> Missed,
        IReadOnlyList<MarkedDay> Marked,
        IReadOnlyList<Import> Imports
    );
}
