using Bpo.Billing.Demo.Files;

namespace Bpo.Tests.Demo;

public sealed class CallersHaveNumbersOfFiction
{
    private const int Callers = 9000;

    private static readonly string[] Written =
    [
        .. Enumerable.Range(0, Callers).Select(caller => DramaNumbers.Of($"tal-v-c{caller:00000}")),
    ];

    [Fact]
    public void one_number_belongs_to_one_caller() => Assert.Equal(Callers, Written.Distinct().Count());

    [Theory]
    [InlineData(0, "+493023125000")]
    [InlineData(2042, "+494066969042")]
    [InlineData(4999, "+498999998999")]
    [InlineData(5000, "tal-v-c05000")]
    public void the_numbers_are_those_kept_for_films_and_the_rest_hide_theirs(int caller, string written) =>
        Assert.Equal(written, Written[caller]);
}
