using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Imports;

/// <summary>What a person decides about a held import: its kept file is taken after all, or it is not.</summary>
public sealed class DecideHeldImport(
    TenantDatabase database,
    ImportUsage imports,
    ImportSettings settings,
    TimeProvider clock
)
{
    public static readonly Problem NotHeld = new("import.not-held", "The import does not wait for a decision.");

    private readonly KeptFiles files = new(settings.HeldFolder);

    /// <summary>Reads the kept file by the source's profile of today, under a number of its own.</summary>
    /// <returns>The import that took the file.</returns>
    public async Task<Result<Import>> Approve(TenantScope scope, Guid importId, string actor, CancellationToken cancel)
    {
        var found = await Find(scope, importId, cancel);
        return await found.Match(
            held => Take(scope, held, actor, cancel),
            problem => Task.FromResult<Result<Import>>(problem)
        );
    }

    public async Task<Result<Import>> Reject(TenantScope scope, Guid importId, string actor, CancellationToken cancel)
    {
        var rejected = await Change(scope, importId, "import.rejected", actor, held => held.Reject(), cancel);
        if (rejected is Result<Import>.Ok)
        {
            files.Delete(importId);
        }

        return rejected;
    }

    private async Task<Result<Import>> Take(TenantScope scope, Import held, string actor, CancellationToken cancel)
    {
        await using var file = files.Open(held.Id);
        if (file is null)
        {
            return new Problem("import.file-gone", "The file is no longer there: send it again.");
        }

        var request = new ImportRequest(held.SourceId, file, held.FileName) { IsApproved = true };
        var imported = await imports.Run(scope, request, progress: null, cancel);
        return await imported.Match<Task<Result<Import>>>(
            async import =>
            {
                // Whoever approves it a second time finds its contacts known.
                await Change(scope, held.Id, "import.approved", actor, row => row.Approve(import.Id), cancel);
                files.Delete(held.Id);
                return import;
            },
            problem => Task.FromResult<Result<Import>>(problem)
        );
    }

    private Task<Result<Import>> Change(
        TenantScope scope,
        Guid importId,
        string action,
        string actor,
        Action<Import> change,
        CancellationToken cancel
    ) =>
        database.Write<Import>(
            scope,
            async db =>
            {
                var import = await db.Set<Import>().SingleOrDefaultAsync(row => row.Id == importId, cancel);
                if (import is not { Status: ImportStatus.Held })
                {
                    return import is null ? RollBackImport.NoImport : NotHeld;
                }

                change(import);
                var subject = PublicId.Format(PublicId.Import, importId);
                db.Trace(action, subject, actor, new { import.ProblemCode }, clock.GetUtcNow());
                return import;
            },
            cancel
        );

    private async Task<Result<Import>> Find(TenantScope scope, Guid importId, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var import = await db.Set<Import>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == importId, cancel);
        return import switch
        {
            null => RollBackImport.NoImport,
            { Status: ImportStatus.Held } => import,
            _ => NotHeld,
        };
    }
}
