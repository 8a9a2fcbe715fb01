using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Jobs;

/// <summary>Takes away answers to idempotency keys that nobody repeats any more; the key is a new one then.</summary>
public sealed class ForgetAnswers(EveryTenant tenants, TenantDatabase database, TimeProvider clock)
{
    /// <summary>Callers repeat for a day at most; a week covers a queue that stood still over holidays.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <returns>How many answers were taken away.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var forgotten = 0;
        foreach (var scope in await tenants.Scopes(cancel))
        {
            forgotten += await Forget(scope, cancel);
        }

        return forgotten;
    }

    private async Task<int> Forget(TenantScope scope, CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - Kept;
        await using var db = database.Open(scope);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var gone = await db.Set<IdempotencyKey>().Where(key => key.CreatedAt < before).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return gone;
    }
}
