namespace Bpo.Web.Components.Lists;

/// <summary>Which rows of a list are asked for.</summary>
/// <param name="SortBy">The name of a column of the list; null for its own order.</param>
public sealed record RowQuery(int Skip, int Take, string? SortBy = null, bool IsDescending = false);

/// <summary>Some rows of a list, and how many there are in all.</summary>
public sealed record RowPage<TRow>(IReadOnlyList<TRow> Rows, int Total);
