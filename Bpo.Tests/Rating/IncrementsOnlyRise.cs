using Bpo.Domain.Pricing.Rates;
using FsCheck;
using FsCheck.Fluent;

namespace Bpo.Tests.Rating;

public sealed class IncrementsOnlyRise
{
    private static readonly Arbitrary<(int, int, int)> Any = Gen.Choose(1, 120)
        .SelectMany(first => Gen.Choose(1, 90), (first, next) => (first, next))
        .SelectMany(pair => Gen.Choose(0, 20_000), (pair, seconds) => (pair.first, pair.next, seconds))
        .ToArbitrary();

    [Fact]
    public void more_time_never_bills_less() =>
        Check((increment, seconds) => increment.Billable(seconds) <= increment.Billable(seconds + 1));

    [Fact]
    public void nobody_pays_for_less_than_the_time_or_a_whole_step_more() =>
        Check(
            (increment, seconds) =>
                increment.Billable(seconds) >= seconds
                && increment.Billable(seconds) - seconds < Math.Max(increment.First, increment.Next)
        );

    [Fact]
    public void no_time_bills_nothing() => Check((increment, _) => increment.Billable(0) == 0);

    private static void Check(Func<BillingIncrement, int, bool> holds) =>
        Prop.ForAll(Any, entry => holds(new BillingIncrement(entry.Item1, entry.Item2), entry.Item3)).Holds();
}
