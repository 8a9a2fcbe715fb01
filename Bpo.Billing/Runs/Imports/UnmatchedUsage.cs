using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Access;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Imports;

/// <summary>Contacts that no contract claims, by where they came from, until terms or contracts change and they find a place.</summary>
public sealed class UnmatchedUsage(TenantDatabase database, RematchUsage rematch)
{
    /// <summary>The groups with the oldest contact first; no more than this many.</summary>
    public const int Most = 1_000;

    public async Task<IReadOnlyList<UnmatchedGroup>> Read(TenantScope scope, CancellationToken cancel)
    {
        if (scope.Client is not null)
        {
            return [];
        }

        await using var db = database.Open(scope);
        var sources = await db.Set<Source>().ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
        var groups = await db.Set<StoredContact>()
            .Where(row => row.ContractId == Guid.Empty && row.SupersededBy == null)
            .GroupBy(row => new
            {
                row.SourceId,
                row.Queue,
                row.Agent,
            })
            .Select(group => new
            {
                group.Key,
                Contacts = group.LongCount(),
                First = group.Min(row => row.EnqueuedAt),
                Last = group.Max(row => row.EnqueuedAt),
            })
            .OrderBy(group => group.First)
            .Take(Most)
            .ToListAsync(cancel);
        return
        [
            .. groups.Select(group => new UnmatchedGroup(
                sources.GetValueOrDefault(group.Key.SourceId, ""),
                group.Key.Queue,
                group.Key.Agent,
                group.Contacts,
                group.First,
                group.Last
            )),
        ];
    }

    /// <summary>Asks again which contract claims each of them.</summary>
    /// <returns>How many contacts moved.</returns>
    public async Task<int> Rematch(TenantScope scope, CancellationToken cancel)
    {
        var groups = await Read(scope, cancel);
        return groups.Count == 0
            ? 0
            : await rematch.Run(
                scope,
                new InstantRange(groups[0].FirstSeen, groups.Max(group => group.LastSeen).AddSeconds(1)),
                cancel
            );
    }
}

/// <summary>Unmatched contacts of one source, queue and agent.</summary>
public sealed record UnmatchedGroup(
    string Source,
    string Queue,
    string Agent,
    long Contacts,
    DateTimeOffset FirstSeen,
    DateTimeOffset LastSeen
);
