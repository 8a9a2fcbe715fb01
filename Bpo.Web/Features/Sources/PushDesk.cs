using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Hooks;
using Bpo.Billing.Runs.Hooks;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Bpo.Web.Access;
using Bpo.Web.Components.Lists;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Sources;

/// <summary>The secrets and pushes of a source, for those who bring usage in; a client's people see no sources.</summary>
public sealed class PushDesk(TenantDatabase database)
{
    public static bool MayChange(Caller caller) => caller.Scope.Client is null && caller.May(Scopes.UsageWrite);

    public async Task<RowPage<SourceRow>> Sources(Caller caller, RowQuery query, CancellationToken cancel)
    {
        if (caller.Scope.Client is not null)
        {
            return new RowPage<SourceRow>([], 0);
        }

        await using var db = database.Open(caller.Scope);
        var rows = await db.Set<Source>()
            .AsNoTracking()
            .OrderBy(source => source.Name)
            .Skip(query.Skip)
            .Take(query.Take)
            .Select(source => new SourceRow(
                source,
                db.Set<HookSecret>().Count(secret => secret.SourceId == source.Id && secret.ExpiresAt == null),
                db.Set<HookMessage>()
                    .Where(message => message.SourceId == source.Id)
                    .Max(message => (DateTimeOffset?)message.ReceivedAt),
                db.Set<Import>()
                    .Where(import => import.SourceId == source.Id)
                    .Max(import => (DateTimeOffset?)import.StartedAt)
            ))
            .ToListAsync(cancel);
        return new RowPage<SourceRow>(rows, await db.Set<Source>().CountAsync(cancel));
    }

    /// <summary>Null for a source that is not among the reader's.</summary>
    public async Task<View?> Read(Caller caller, string id, CancellationToken cancel)
    {
        if (!MayChange(caller) || PublicId.Parse(PublicId.Source, id) is not { } key)
        {
            return null;
        }

        await using var db = database.Open(caller.Scope);
        var source = await db.Set<Source>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == key, cancel);
        return source is null
            ? null
            : new View(
                source,
                await db.Set<HookSecret>()
                    .AsNoTracking()
                    .Where(secret => secret.SourceId == key)
                    .OrderByDescending(secret => secret.Id)
                    .ToListAsync(cancel)
            );
    }

    public async Task<RowPage<TakenPush>> Messages(Caller caller, Guid source, RowQuery query, CancellationToken cancel)
    {
        await using var db = database.Open(caller.Scope);
        var rows = await TakenPushes.Read(db, source, query.Skip, query.Take, cancel);
        var count = await db.Set<HookMessage>().CountAsync(message => message.SourceId == source, cancel);
        return new RowPage<TakenPush>(rows, count);
    }

    public sealed record View(Source Source, IReadOnlyList<HookSecret> Secrets);

    /// <param name="Secrets">How many secrets sign now, those that run out apart.</param>
    public sealed record SourceRow(Source Of, int Secrets, DateTimeOffset? LastPush, DateTimeOffset? LastImport);
}
