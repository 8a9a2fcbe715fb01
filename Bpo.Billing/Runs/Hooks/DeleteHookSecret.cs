using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Hooks;
using Bpo.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Hooks;

/// <summary>Ends a secret at once: what is signed with it from now on is refused.</summary>
public sealed class DeleteHookSecret(TimeProvider clock)
{
    private static readonly Problem Unknown = new("hook-secret.not-found", "The source has no such secret.");

    /// <returns>The secret that is gone.</returns>
    public async Task<Result<HookSecret>> Run(
        BpoDbContext db,
        Guid source,
        Guid secret,
        string actor,
        CancellationToken cancel
    )
    {
        var row = await db.Set<HookSecret>()
            .SingleOrDefaultAsync(each => each.Id == secret && each.SourceId == source, cancel);
        if (row is null)
        {
            return Unknown;
        }

        db.Remove(row);
        db.Add(MakeHookSecret.Trace(row, "hook-secret.deleted", actor, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        return row;
    }
}
