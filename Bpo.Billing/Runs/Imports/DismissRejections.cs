using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Imports;

/// <summary>Accepts rejected rows in bulk as known and not to be billed. They stay listed, with who said so and why.</summary>
public sealed class DismissRejections(TenantDatabase database, TimeProvider clock)
{
    public static readonly Problem NoImport = new("import.not-found", "There is no such import.");

    /// <param name="code">Only rows rejected for this; null for every open row.</param>
    /// <returns>How many rows left quarantine; zero when none was open.</returns>
    public Task<Result<int>> Run(
        TenantScope scope,
        Guid importId,
        string? code,
        string reason,
        string actor,
        CancellationToken cancel
    ) =>
        database.Write<int>(
            scope,
            async db =>
            {
                if (!await db.Set<Import>().AnyAsync(row => row.Id == importId, cancel))
                {
                    return NoImport;
                }

                var now = clock.GetUtcNow();
                var ordinals = await Quarantine
                    .Open(db, importId)
                    .Where(row => code == null || row.Code == code)
                    .Select(row => row.Ordinal)
                    .ToListAsync(cancel);
                var left = await Quarantine.Settle(db, importId, ordinals, null, reason, actor, now, cancel);
                if (left > 0)
                {
                    var subject = PublicId.Format(PublicId.Import, importId);
                    db.Trace(
                        "import.dismissed",
                        subject,
                        actor,
                        new
                        {
                            rows = left,
                            code,
                            reason,
                        },
                        now
                    );
                }

                return left;
            },
            cancel
        );
}
