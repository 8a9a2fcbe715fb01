using Bpo.Domain.Amounts;
using Bpo.Tests.Rating;
using FsCheck;
using FsCheck.Fluent;

namespace Bpo.Tests.Amounts;

public sealed class SplitKeepsTheWhole
{
    [Fact]
    public void parts_sum_to_the_whole_and_differ_from_the_exact_share_by_less_than_one_minor_unit()
    {
        var weights = Gen.Choose(0, 1000).Select(weight => (decimal)weight).NonEmptyListOf();
        var cases = Gen.Choose(-1_000_000, 1_000_000).SelectMany(minor => weights.Select(list => (minor, list)));

        Prop.ForAll(
                Arb.From(cases),
                one =>
                {
                    var parts = Split.ByWeights(Money.OfMinor(one.minor, Currency.Euro), [.. one.list]);
                    var total = one.list.Sum();
                    return parts.Sum(part => part.Minor) == one.minor
                        && (
                            total == 0
                            || parts
                                .Zip(one.list)
                                .All(pair => Math.Abs(pair.First.Minor - (one.minor * pair.Second / total)) < 1)
                        );
                }
            )
            .HoldsTenfold();
    }

    [Fact]
    public void the_odd_cent_goes_to_the_largest_remainder() =>
        Assert.Equal(
            [33, 67, 0],
            Split.ByWeights(Money.OfMinor(100, Currency.Euro), [1m, 2m, 0m]).Select(part => part.Minor)
        );

    [Fact]
    public void equal_remainders_are_served_in_order() =>
        Assert.Equal(
            [34, 33, 33],
            Split.ByWeights(Money.OfMinor(100, Currency.Euro), [1m, 1m, 1m]).Select(part => part.Minor)
        );
}
