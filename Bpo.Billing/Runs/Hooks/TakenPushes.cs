using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Hooks;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Hooks;

/// <summary>The pushes of a source that were signed rightly, newest first, each with the import it became.</summary>
public static class TakenPushes
{
    /// <summary>The name under which a push waits for its import; the import carries it on.</summary>
    public static string FileOf(string messageId) => "push-" + messageId;

    public static async Task<IReadOnlyList<TakenPush>> Read(
        BpoDbContext db,
        Guid source,
        int skip,
        int take,
        CancellationToken cancel
    )
    {
        var messages = await db.Set<HookMessage>()
            .AsNoTracking()
            .Where(message => message.SourceId == source)
            .OrderByDescending(message => message.ReceivedAt)
            .ThenBy(message => message.MessageId)
            .Skip(skip)
            .Take(take)
            .ToListAsync(cancel);
        var imports = new Dictionary<string, Import>(StringComparer.Ordinal);
        foreach (var some in messages.Select(message => FileOf(message.MessageId)).Chunk(500))
        {
            var found = db.Set<Import>()
                .AsNoTracking()
                .Where(import => import.SourceId == source && some.Contains(import.FileName))
                .OrderBy(import => import.Number);
            foreach (var import in await found.ToListAsync(cancel))
            {
                imports[import.FileName] = import;
            }
        }

        return
        [
            .. messages.Select(message => new TakenPush(
                message.MessageId,
                message.ReceivedAt,
                imports.GetValueOrDefault(FileOf(message.MessageId))
            )),
        ];
    }
}

/// <param name="Import">Null while it waits.</param>
public sealed record TakenPush(string MessageId, DateTimeOffset ReceivedAt, Import? Import);
