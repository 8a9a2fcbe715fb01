using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Bpo.Web.Components.Lists;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Imports;

/// <summary>Files taken, newest first, and the sources they may come from.</summary>
public sealed class ImportList(TenantDatabase database)
{
    public async Task<RowPage<Row>> Read(TenantScope scope, RowQuery query, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var imports =
            from import in db.Set<Import>().AsNoTracking()
            join source in db.Set<Source>() on import.SourceId equals source.Id
            select new { Import = import, Source = source.Name };
        var rows = await imports
            .OrderByDescending(row => row.Import.Number)
            .Skip(query.Skip)
            .Take(query.Take)
            .Select(row => new Row(
                PublicId.Format(PublicId.Import, row.Import.Id),
                row.Import.FileName,
                row.Source,
                row.Import.Status,
                row.Import.StartedAt,
                row.Import.Rows,
                row.Import.Accepted + row.Import.Updated,
                row.Import.Duplicates,
                row.Import.Rejected
            ))
            .ToListAsync(cancel);
        return new RowPage<Row>(rows, await imports.CountAsync(cancel));
    }

    public async Task<IReadOnlyList<SourceChoice>> Sources(TenantScope scope, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        return await db.Set<Source>()
            .AsNoTracking()
            .OrderBy(source => source.Name)
            .Select(source => new SourceChoice(
                PublicId.Format(PublicId.Source, source.Id),
                source.Name,
                source.Format,
                source.TimeZone
            ))
            .ToListAsync(cancel);
    }

    public sealed record Row(
        string Id,
        string FileName,
        string Source,
        ImportStatus Status,
        DateTimeOffset StartedAt,
        long Rows,
        long Accepted,
        long Duplicates,
        long Rejected
    );

    public sealed record SourceChoice(string Id, string Name, string Format, string TimeZone);
}
