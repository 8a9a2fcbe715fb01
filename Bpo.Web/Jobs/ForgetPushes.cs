using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Hooks;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Jobs;

/// <summary>
/// Forgets which messages were pushed long ago. They are kept to take none twice; a sender repeats for days, and what comes
/// again after a month is known by its contacts.
/// </summary>
public sealed class ForgetPushes(EveryTenant tenants, TenantDatabase database, TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <returns>How many messages were forgotten.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - Remembered;
        var forgotten = 0;
        foreach (var scope in await tenants.Scopes(cancel))
        {
            await using var db = database.Open(scope);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            forgotten += await db.Set<HookMessage>().Where(row => row.ReceivedAt < before).ExecuteDeleteAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return forgotten;
    }
}
