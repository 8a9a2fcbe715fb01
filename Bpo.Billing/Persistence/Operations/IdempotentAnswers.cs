using Bpo.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Persistence.Operations;

/// <summary>Looks up what a repeated request was answered.</summary>
public static class IdempotentAnswers
{
    public static readonly Problem OtherInput = new(
        "idempotency.key-reused",
        "This idempotency key was used with another request."
    );

    /// <summary>Null when the key is new; refused when it was used with other input.</summary>
    public static async Task<Result<IdempotencyKey?>> FindAnswer(
        this BpoDbContext db,
        string key,
        string inputHash,
        CancellationToken cancel
    )
    {
        var known = await db.Set<IdempotencyKey>().AsNoTracking().SingleOrDefaultAsync(row => row.Key == key, cancel);
        return known is null || string.Equals(known.InputHash, inputHash, StringComparison.Ordinal)
            ? new Result<IdempotencyKey?>.Ok(known)
            : OtherInput;
    }
}
