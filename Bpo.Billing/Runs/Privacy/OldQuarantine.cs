using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Privacy;

/// <summary>
/// What old imports set aside is the source's own text, numbers among it: the text goes, while line, column and code stay and
/// every row is still accounted for. A file nobody has decided about by then is decided against.
/// </summary>
internal sealed class OldQuarantine(TenantDatabase database, ImportSettings settings, TimeProvider clock)
{
    private readonly KeptFiles files = new(settings.HeldFolder);

    /// <returns>Rows that lost their text.</returns>
    public async Task<int> EraseRows(TenantScope scope, DateTimeOffset cut, CancellationToken cancel)
    {
        var erased = 0;
        foreach (var import in await Old(scope, cut, held: false, cancel))
        {
            await using var db = database.Open(scope);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            erased += await db.Set<SetAsideRow>()
                .Where(row => row.ImportId == import && row.Raw != "")
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.Raw, "").SetProperty(row => row.Message, ""),
                    cancel
                );
            await transaction.CommitAsync(cancel);
        }

        return erased;
    }

    /// <returns>Held files that went.</returns>
    public async Task<int> EraseFiles(TenantScope scope, DateTimeOffset cut, CancellationToken cancel)
    {
        var old = await Old(scope, cut, held: true, cancel);
        foreach (var id in old)
        {
            await database.Write<Import>(
                scope,
                async db =>
                {
                    var import = await db.Set<Import>().SingleAsync(row => row.Id == id, cancel);
                    if (import.Status == ImportStatus.Held)
                    {
                        import.Reject();
                        var subject = PublicId.Format(PublicId.Import, id);
                        db.Trace("import.rejected", subject, "system", new { before = cut }, clock.GetUtcNow());
                    }

                    return import;
                },
                cancel
            );
            files.Delete(id);
        }

        return old.Count;
    }

    private async Task<List<Guid>> Old(TenantScope scope, DateTimeOffset cut, bool held, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var imports = db.Set<Import>().Where(import => import.StartedAt < cut);
        imports = held
            ? imports.Where(import => import.Status == ImportStatus.Held)
            : imports.Where(import => db.Set<SetAsideRow>().Any(row => row.ImportId == import.Id && row.Raw != ""));
        return await imports.Select(import => import.Id).ToListAsync(cancel);
    }
}
