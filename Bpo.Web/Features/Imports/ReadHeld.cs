using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Imports;

/// <summary>Imports that wait for a decision, the oldest first.</summary>
public sealed class ReadHeld(TenantDatabase database)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<Row>> Handle(TenantScope scope, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        return await (
            from import in db.Set<Import>().AsNoTracking()
            join source in db.Set<Source>() on import.SourceId equals source.Id
            where import.Status == ImportStatus.Held
            orderby import.Number
            select new Row(
                PublicId.Format(PublicId.Import, import.Id),
                import.FileName,
                source.Name,
                import.ProblemCode ?? "",
                import.Rows,
                import.Rejected
            )
        )
            .Take(Most)
            .ToListAsync(cancel);
    }

    public sealed record Row(string Id, string FileName, string Source, string Code, long Rows, long Rejected);
}
