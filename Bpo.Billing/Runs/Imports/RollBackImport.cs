using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Imports;

/// <summary>
/// Takes back a whole import, as long as no month it touches is issued. Imports of a source that overlap are taken back in the
/// reverse order of their coming: of a duplicate nothing is kept that could stand in for what goes.
/// </summary>
public sealed class RollBackImport(TenantDatabase database, TimeProvider clock)
{
    public static readonly Problem NoImport = new("import.not-found", "There is no such import.");

    public async Task<Result<Import>> Run(TenantScope scope, Guid importId, string actor, CancellationToken cancel)
    {
        await UsageTurn.Counter(database, scope, cancel);
        return await database.Write(scope, db => TakeBack(db, importId, actor, cancel), cancel);
    }

    private async Task<Result<Import>> TakeBack(BpoDbContext db, Guid importId, string actor, CancellationToken cancel)
    {
        var number = await db.TakeImportNumber(cancel);
        if (await db.Set<Import>().SingleOrDefaultAsync(row => row.Id == importId, cancel) is not { } import)
        {
            return NoImport;
        }

        if (import.Status is not (ImportStatus.Completed or ImportStatus.Refused))
        {
            return new Problem(
                "import.not-rollable",
                "Only an import that has ended and still counts can be taken back."
            );
        }

        if (await db.Set<UsageRecord>().AnyAsync(record => record.ImportNumber == import.Number, cancel))
        {
            return new Problem(
                "import.no-contacts",
                "The import brought no contacts; correct its records by another file."
            );
        }

        if (await Later(db, import, cancel) is { } later)
        {
            return new Problem(
                "import.overlapped",
                $"Import {later.Number} ('{later.FileName}') brought some of the same contacts later. Take it back first."
            );
        }

        var now = clock.GetUtcNow();
        var reversal = new TakeBack(db, import, number, now, cancel);
        await reversal.Run();
        if (await FirstIssued(db, reversal.Touched, cancel) is { } month)
        {
            return new Problem(
                "import.month-issued",
                $"The import touches {month:yyyy-MM}, which is issued. Send a correction: it becomes an adjustment."
            );
        }

        import.RollBack(number);
        db.Trace("import.rolled-back", PublicId.Format(PublicId.Import, import.Id), actor, new { import.Number }, now);
        return import;
    }

    private static Task<Import?> Later(BpoDbContext db, Import import, CancellationToken cancel) =>
        db.Set<Import>()
            .AsNoTracking()
            .Where(row => row.SourceId == import.SourceId && row.Number > import.Number)
            .Where(row => row.Status != ImportStatus.RolledBack && row.Duplicates + row.Updated > 0)
            .OrderByDescending(row => row.Number)
            .FirstOrDefaultAsync(cancel);

    private static async Task<DateOnly?> FirstIssued(
        BpoDbContext db,
        IReadOnlySet<(Guid Contract, DateOnly Month)> touched,
        CancellationToken cancel
    )
    {
        var contracts = touched.Select(each => each.Contract).Distinct().ToList();
        var issued = await db.Set<ContractMonth>()
            .Where(month => month.IsFrozen && contracts.Contains(month.ContractId))
            .Select(month => new { month.ContractId, month.Month })
            .ToListAsync(cancel);
        return issued
            .Where(month => touched.Contains((month.ContractId, month.Month)))
            .OrderBy(month => month.Month)
            .Select(month => (DateOnly?)month.Month)
            .FirstOrDefault();
    }
}
