using Bpo.Domain.Contracts;

namespace Bpo.Tests.Contracts;

public sealed class QueuePatterns
{
    [Theory]
    [InlineData("support-*", "support-de", true)]
    [InlineData("support-*", "support-", true)]
    [InlineData("support-*", "sales-de", false)]
    [InlineData("*-de", "support-de", true)]
    [InlineData("a*b*c", "a-b-b-c", true)]
    [InlineData("a*b*c", "a-c-b", false)]
    [InlineData("*", "", true)]
    [InlineData("", "x", false)]
    [InlineData("Support", "support", false)]
    public void a_star_stands_for_any_run_of_characters(string pattern, string queue, bool matches) =>
        Assert.Equal(matches, Wildcard.Matches(pattern, queue));

    [Fact]
    public void a_hostile_pattern_ends() =>
        Assert.False(Wildcard.Matches(string.Concat(Enumerable.Repeat("a*", 500)) + "b", new string('a', 20_000)));
}
