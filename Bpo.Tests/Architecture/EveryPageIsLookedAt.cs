using Bpo.Tests.Browser;
using Microsoft.AspNetCore.Components;

namespace Bpo.Tests.Architecture;

/// <summary>A page that nobody looks at in a browser is found by its address; so is an address that no page answers.</summary>
public sealed class EveryPageIsLookedAt
{
    /// <summary>Addresses that are not looked at, each with the reason.</summary>
    private static readonly Dictionary<string, string> LeftOut = new(StringComparer.Ordinal);

    [Fact]
    public void every_routable_page_is_looked_at_or_left_out_with_a_reason()
    {
        var unseen = Routes()
            .Where(route => !LeftOut.ContainsKey(route) && !Looked().Any(path => Answers(route, path)));

        Assert.Equal([], unseen);
    }

    [Fact]
    public void every_address_that_is_looked_at_is_answered_by_a_page()
    {
        var unanswered = Looked().Where(path => !Routes().Any(route => Answers(route, path)));

        Assert.Equal([], unanswered);
    }

    [Fact]
    public void nothing_is_left_out_that_is_no_page_or_without_a_reason()
    {
        var groundless = LeftOut.Where(entry => entry.Value.Length == 0 || !Routes().Contains(entry.Key));

        Assert.Equal([], groundless.Select(entry => entry.Key));
    }

    /// <summary>An exact address outranks a pattern, as the router ranks them.</summary>
    private static bool Answers(string route, string path) =>
        route == path || (!Routes().Contains(path) && Fits(route.Split('/'), path.Split('/')));

    private static bool Fits(string[] pattern, string[] parts) =>
        pattern.Length == parts.Length
        && pattern.Zip(parts).All(pair => pair.First == pair.Second || pair.First.StartsWith('{'));

    private static IReadOnlyList<string> Routes() =>
        [
            .. typeof(Web.Components.App)
                .Assembly.GetTypes()
                .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), inherit: false))
                .Cast<RouteAttribute>()
                .Select(route => route.Template),
        ];

    private static IEnumerable<string> Looked() => EveryPageIsSound.Pages.Select(row => row.Data.Split('?')[0]);
}
