using System.Linq.Expressions;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Lists;

/// <summary>Pages by key: the next page begins after the last row seen, so that rows added meanwhile shift nothing.</summary>
public static class Paging
{
    /// <summary>Pages in the order of the rows' ids, which is the order in which they were made.</summary>
    public static Task<Results<Ok<Page<TView>>, ProblemHttpResult>> PageById<TRow, TView>(
        this IQueryable<TRow> rows,
        PageQuery page,
        Expression<Func<TRow, Guid>> id,
        Func<TRow, TView> view,
        CancellationToken cancel
    ) => rows.PageBy(page, id, Cursor.Of, Cursor.Key, view, cancel);

    /// <summary>Pages in the order of a number that is unique in the list.</summary>
    public static Task<Results<Ok<Page<TView>>, ProblemHttpResult>> PageByNumber<TRow, TView>(
        this IQueryable<TRow> rows,
        PageQuery page,
        Expression<Func<TRow, int>> number,
        Func<TRow, TView> view,
        CancellationToken cancel
    ) => rows.PageBy(page, number, Cursor.Of, Cursor.Number, view, cancel);

    private static async Task<Results<Ok<Page<TView>>, ProblemHttpResult>> PageBy<TRow, TKey, TView>(
        this IQueryable<TRow> rows,
        PageQuery page,
        Expression<Func<TRow, TKey>> key,
        Func<TKey, string> write,
        Func<string, TKey?> read,
        Func<TRow, TView> view,
        CancellationToken cancel
    )
        where TKey : struct
    {
        var limit = page.Limit ?? PageQuery.Default;
        if (limit is < 1 or > PageQuery.Most)
        {
            return ApiProblem.Of("request.invalid", $"limit is 1 to {PageQuery.Most}.");
        }

        if (page.After is { } after)
        {
            if (read(after) is not { } last)
            {
                return ApiProblem.Of("request.cursor", "after is not a cursor of this list.");
            }

            rows = rows.Where(After(key, last));
        }

        var found = await rows.OrderBy(key).Take(limit + 1).ToListAsync(cancel);
        var shown = found.Take(limit).ToList();
        var next = found.Count > limit ? write(key.Compile()(shown[^1])) : null;
        return TypedResults.Ok(new Page<TView>([.. shown.Select(view)], next));
    }

    private static Expression<Func<TRow, bool>> After<TRow, TKey>(Expression<Func<TRow, TKey>> key, TKey last) =>
        Expression.Lambda<Func<TRow, bool>>(
            Expression.GreaterThan(key.Body, ((Expression<Func<TKey>>)(() => last)).Body),
            key.Parameters
        );
}
