using Bpo.Domain.Metrics;
using FsCheck;
using FsCheck.Fluent;

namespace Bpo.Tests.Metrics;

public sealed class WaitCounts
{
    [Fact]
    public void a_threshold_on_a_class_edge_is_answered_exactly()
    {
        var waits = Gen.Choose(0, 20_000).ListOf();
        var thresholds = Gen.Choose(0, 20_000).Where(WaitHistogram.CanAnswer);
        Prop.ForAll(
                Arb.From(waits.SelectMany(list => thresholds.Select(threshold => (list, threshold)))),
                one =>
                {
                    var histogram = new WaitHistogram();
                    foreach (var wait in one.list)
                    {
                        histogram.Add(wait);
                    }

                    return histogram.Within(one.threshold) == one.list.Count(wait => wait <= one.threshold);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void taking_out_what_was_counted_leaves_nothing()
    {
        var histogram = new WaitHistogram();
        histogram.Add(17);
        histogram.Add(17, -1);
        Assert.Empty(histogram.Counts);
    }

    [Fact]
    public void a_threshold_inside_a_class_is_not_guessed() =>
        Assert.Throws<ArgumentException>(() => new WaitHistogram().Within(605));
}
