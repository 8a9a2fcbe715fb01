using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Bpo.Web.Components.Lists;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Imports;

/// <summary>One import, and the rows it set aside.</summary>
public sealed class ReadImport(TenantDatabase database)
{
    public async Task<View?> Handle(TenantScope scope, string id, CancellationToken cancel)
    {
        if (PublicId.Parse(PublicId.Import, id) is not { } key)
        {
            return null;
        }

        await using var db = database.Open(scope);
        var found = await (
            from import in db.Set<Import>().AsNoTracking()
            join source in db.Set<Source>() on import.SourceId equals source.Id
            where import.Id == key
            select new { Import = import, Source = source.Name }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var reasons = await db.Set<SetAsideRow>()
            .Where(row => row.ImportId == key)
            .GroupBy(row => row.Code)
            .Select(group => new Reason(group.Key, group.LongCount()))
            .ToListAsync(cancel);
        return new View(id, found.Source, found.Import, [.. reasons.OrderByDescending(reason => reason.Rows)]);
    }

    public async Task<RowPage<SetAside>> Rejections(
        TenantScope scope,
        string id,
        RowQuery query,
        CancellationToken cancel
    )
    {
        var key = PublicId.Parse(PublicId.Import, id);
        await using var db = database.Open(scope);
        var rows = db.Set<SetAsideRow>().AsNoTracking().Where(row => row.ImportId == key);
        var page = await rows.OrderBy(row => row.Ordinal)
            .Skip(query.Skip)
            .Take(query.Take)
            .Select(row => new SetAside(row.Line, row.Field, row.Code, row.Message, row.Raw))
            .ToListAsync(cancel);
        return new RowPage<SetAside>(page, await rows.CountAsync(cancel));
    }

    public sealed record View(string Id, string Source, Import Import, IReadOnlyList<Reason> Reasons);

    public sealed record Reason(string Code, long Rows);

    public sealed record SetAside(int Line, string? Column, string Code, string Message, string Raw);
}
