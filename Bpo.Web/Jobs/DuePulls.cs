using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Bpo.Web.Pulls;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Jobs;

/// <summary>
/// Pulls every source whose time has come, some at once so that a slow server delays no one else, and the first of every tenant
/// before the second of any.
/// </summary>
public sealed partial class DuePulls(
    EveryTenant tenants,
    TenantDatabase database,
    PullSource pull,
    TimeProvider clock,
    ILogger<DuePulls> logger
)
{
    private const int AtOnce = 4;

    /// <returns>How many sources were pulled.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var due = await Due(cancel);
        await Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (one, stop) =>
            {
                var done = await pull.Run(one.Scope, one.Source, day: null, PullSource.System, stop);
                done.Match(
                    row =>
                    {
                        Pulled(PublicId.Format(PublicId.Source, row.SourceId), row.Status, row.ProblemCode);
                        return true;
                    },
                    _ => false
                );
            }
        );
        return due.Count;
    }

    private async Task<List<(TenantScope Scope, Guid Source)>> Due(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = new List<(int Place, TenantScope Scope, Guid Source)>();
        foreach (var scope in await tenants.Scopes(cancel))
        {
            await using var db = database.Open(scope);
            var sources = await db.Set<SourcePull>()
                .Where(row => row.NextAt <= now)
                .OrderBy(row => row.NextAt)
                .Select(row => row.SourceId)
                .ToListAsync(cancel);
            due.AddRange(sources.Select((source, place) => (place, scope, source)));
        }

        return [.. due.OrderBy(one => one.Place).Select(one => (one.Scope, one.Source))];
    }

    [LoggerMessage(3601, LogLevel.Information, "Pulled {SourceId}: {Status} {Code}")]
    private partial void Pulled(string sourceId, PullStatus status, string? code);
}
