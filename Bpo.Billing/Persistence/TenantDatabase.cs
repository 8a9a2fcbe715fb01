using Bpo.Domain;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Persistence;

/// <summary>The only door to the database: whoever opens it says for whom.</summary>
public sealed class TenantDatabase(DbContextOptions<BpoDbContext> options)
{
    /// <summary>Two writers meet seldom and three hardly ever; more attempts would hide a bug.</summary>
    private const int Attempts = 5;

    public BpoDbContext Open(TenantScope scope) => new(options, scope);

    /// <summary>For sign-in, API keys and the search for due work; sees <see cref="IDirectoryRow"/> rows only.</summary>
    public BpoDbContext OpenDirectory() => new(options, TenantScope.Directory);

    /// <summary>
    /// One unit of work: everything in it is committed, or nothing where it is refused or fails. A unit that loses against
    /// another writer is done again from the start on a fresh context, so it must have no effect but on its context.
    /// </summary>
    public async Task<Result<T>> Write<T>(
        TenantScope scope,
        Func<BpoDbContext, Task<Result<T>>> work,
        CancellationToken cancel
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteOnce(scope, work, cancel);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Somebody else committed first, or inserted the same key: look again.
            }
        }
    }

    private async Task<Result<T>> WriteOnce<T>(
        TenantScope scope,
        Func<BpoDbContext, Task<Result<T>>> work,
        CancellationToken cancel
    )
    {
        await using var db = Open(scope);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var result = await work(db);
        if (result is Result<T>.Ok)
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return result;
    }
}
