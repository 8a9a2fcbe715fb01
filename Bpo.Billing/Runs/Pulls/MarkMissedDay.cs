using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Pulls;

/// <summary>
/// Says that the file of a missed day came another way, such as an upload, or takes that word back. Completeness goes on judging
/// what the day brought.
/// </summary>
public sealed class MarkMissedDay(TenantDatabase database, TimeProvider clock)
{
    /// <summary>Characters of a note.</summary>
    public const int LongestNote = 500;

    private static readonly Problem NotMissed = new("pull.day-not-missed", "The day is not among those missed.");

    private static readonly Problem NotMarked = new("pull.day-not-marked", "Nobody has said this of the day.");

    private static readonly Problem NoNote = new(
        "pull.note-needed",
        $"How the file came has to be said, in at most {LongestNote} characters."
    );

    public Task<Result<SourcePull>> Run(
        TenantScope scope,
        Source source,
        DateOnly day,
        string note,
        string actor,
        CancellationToken cancel
    ) =>
        note.Trim() is not { Length: > 0 and <= LongestNote } said
            ? Task.FromResult<Result<SourcePull>>(NoNote)
            : Write(
                scope,
                source,
                async (db, row, now) =>
                {
                    if (!(await MissedDays.Of(db, row, source, now, cancel)).Contains(day))
                    {
                        return NotMissed;
                    }

                    db.Add(
                        new PulledDay
                        {
                            TenantId = row.TenantId,
                            SourceId = source.Id,
                            Day = day,
                            PulledAt = now,
                            Note = said,
                            MarkedBy = actor,
                        }
                    );
                    var subject = PublicId.Format(PublicId.Source, source.Id);
                    db.Trace("source.day-came-otherwise", subject, actor, new { day, note = said }, now);
                    return row;
                },
                cancel
            );

    public Task<Result<SourcePull>> Undo(
        TenantScope scope,
        Source source,
        DateOnly day,
        string actor,
        CancellationToken cancel
    ) =>
        Write(
            scope,
            source,
            async (db, row, now) =>
            {
                var marked = await db.Set<PulledDay>()
                    .SingleOrDefaultAsync(one => one.SourceId == source.Id && one.Day == day && one.Note != "", cancel);
                if (marked is null)
                {
                    return NotMarked;
                }

                db.Remove(marked);
                var subject = PublicId.Format(PublicId.Source, source.Id);
                db.Trace("source.day-missed-after-all", subject, actor, new { day, marked.Note }, now);
                return row;
            },
            cancel
        );

    private Task<Result<SourcePull>> Write(
        TenantScope scope,
        Source source,
        Func<BpoDbContext, SourcePull, DateTimeOffset, Task<Result<SourcePull>>> what,
        CancellationToken cancel
    ) =>
        database.Write<SourcePull>(
            scope,
            async db =>
                await db.Set<SourcePull>().SingleOrDefaultAsync(row => row.SourceId == source.Id, cancel) is { } row
                    ? await what(db, row, clock.GetUtcNow())
                    : SetPull.NoPull,
            cancel
        );
}
