using System.Linq.Expressions;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Lists;

/// <summary>Pages by key: the next page begins after the last row seen, so that rows added meanwhile shift nothing.</summary>
public static class Paging
{
    /// <summary>Pages in the order of the rows' ids, which is the order in which they were made.</summary>
    public static async Task<Results<Ok<Page<TView>>, ProblemHttpResult>> PageById<TRow, TView>(
        this IQueryable<TRow> rows,
        PageQuery page,
        Expression<Func<TRow, Guid>> id,
        Func<TRow, TView> view,
        CancellationToken cancel
    )
        where TRow : class
    {
        var limit = page.Limit ?? PageQuery.Default;
        if (limit is < 1 or > PageQuery.Most)
        {
            return ApiProblem.Of("request.invalid", $"limit is 1 to {PageQuery.Most}.");
        }

        if (page.After is { } after)
        {
            if (Cursor.Key(after) is not { } last)
            {
                return ApiProblem.Of("request.cursor", "after is not a cursor of this list.");
            }

            rows = rows.Where(After(id, last));
        }

        var found = await rows.OrderBy(id).Take(limit + 1).ToListAsync(cancel);
        var shown = found.Take(limit).ToList();
        var next = found.Count > limit ? Cursor.Of(id.Compile()(shown[^1])) : null;
        return TypedResults.Ok(new Page<TView>([.. shown.Select(view)], next));
    }

    private static Expression<Func<TRow, bool>> After<TRow>(Expression<Func<TRow, Guid>> id, Guid last) =>
        Expression.Lambda<Func<TRow, bool>>(
            Expression.GreaterThan(
                id.Body,
                ((Expression<Func<Guid>>)(() => last)).Body,
                liftToNull: false,
                CompareGuids
            ),
            id.Parameters
        );

    private static readonly System.Reflection.MethodInfo CompareGuids = typeof(Guid).GetMethod(
        "op_GreaterThan",
        [typeof(Guid), typeof(Guid)]
    )!;
}
