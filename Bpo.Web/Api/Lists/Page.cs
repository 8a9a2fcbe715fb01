using System.ComponentModel;

namespace Bpo.Web.Api.Lists;

/// <summary>One page of a list; <paramref name="NextCursor"/> is null on the last one.</summary>
public sealed record Page<T>(IReadOnlyList<T> Data, string? NextCursor);

/// <summary>Which page is asked for.</summary>
public sealed record PageQuery(
    [property: Description("How many entries, 1 to 100; 50 when absent.")] int? Limit,
    [property: Description("The nextCursor of the page before.")] string? After
)
{
    public const int Default = 50;
    public const int Most = 100;
}
