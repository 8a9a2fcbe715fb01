using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs.Completeness;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Pulls;

/// <summary>Writes down how a pull ended, when the next one comes, which day it brought, and whom to tell: in one transaction.</summary>
public sealed class EndPull(TenantDatabase database, PullReaders readers, TimeProvider clock)
{
    /// <summary>Who pulls when nobody asked.</summary>
    public const string System = "system";

    /// <param name="day">The day whose file was asked for.</param>
    public Task<Result<SourcePull>> Run(
        TenantScope scope,
        Source source,
        DateOnly day,
        string actor,
        Action<SourcePull, DateTimeOffset> change,
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
                var failures = row.Failures;
                change(row, now);
                row.NextAt =
                    row.Status == PullStatus.Failed
                        ? row.Schedule.Retry(now, row.Failures, zone)
                        : row.Schedule.Next(now, zone);
                if (row.Status == PullStatus.Taken || row.Failures == 1 || actor != System)
                {
                    db.Add(Trace(row, day, actor, now));
                }

                var missed = await Missed(db, row, source, day, now, cancel);
                var news = row.Tell(missed, readers.FailuresInARow, now);
                db.AddRange(
                    await readers.Messages(db, row, news, Math.Max(failures, row.Failures), missed, now, cancel)
                );
                return row;
            },
            cancel
        );

    /// <summary>What is missed still, with the day at hand remembered when its file came.</summary>
    private static async Task<IReadOnlyList<DateOnly>> Missed(
        BpoDbContext db,
        SourcePull row,
        Source source,
        DateOnly day,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var missed = await MissedDays.Of(db, row, source, now, cancel);
        if (row.Status == PullStatus.Failed || row.Since is null)
        {
            return missed;
        }

        if (!await db.Set<PulledDay>().AnyAsync(known => known.SourceId == source.Id && known.Day == day, cancel))
        {
            db.Add(
                new PulledDay
                {
                    TenantId = row.TenantId,
                    SourceId = source.Id,
                    Day = day,
                    PulledAt = now,
                }
            );
        }

        return [.. missed.Where(each => each != day)];
    }

    /// <summary>What changed something, what a person asked for, and the first of several failures.</summary>
    private static AuditEntry Trace(SourcePull row, DateOnly day, string actor, DateTimeOffset now) =>
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
                    day = row.NamesDay ? day : (DateOnly?)null,
                    import = row is { Status: PullStatus.Taken, LastImport: { } import }
                        ? PublicId.Format(PublicId.Import, import)
                        : null,
                    row.ProblemCode,
                }
            ),
        };
}
