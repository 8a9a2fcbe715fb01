using Bpo.Billing.Simulation;
using Bpo.Billing.Simulation.Volumes;

namespace Bpo.Tests.Simulation;

public sealed class VolumesAreScaled
{
    private static readonly DateOnly First = new(2026, 8, 1);

    /// <summary>Twice the calls of a package of 100 for 50.00 and 1.00 beyond: 150.00, not twice 50.00.</summary>
    [Fact]
    public void another_volume_is_priced_anew_and_not_multiplied()
    {
        var terms = Comparison.Terms(
            """[ { "id": "calls", "kind": "per-contact", "package": { "included": "100", "fee": "50", "overage": "1" } } ]"""
        );

        var curve = Comparison
            .Of(Comparison.Calls(100, 60), terms, [], new SimulationSettings(false, 200))
            .Alternatives[0]
            .Curve;

        Assert.Equal(15_000, curve.Single(point => point.Volume == 200).Fees.Minor);
        Assert.Equal(5_000, curve.Single(point => point.Volume == 0).Fees.Minor);
    }

    /// <summary>A third of three calls of 61 s by 60/6 is one call: 66 s at 0.60 a minute.</summary>
    [Fact]
    public void what_was_rounded_per_contact_stays_rounded_per_contact()
    {
        var terms = Comparison.Terms(
            """[ { "id": "talk", "kind": "per-minute", "increment": "60/6", "price": "0.60" } ]"""
        );

        var curve = Comparison
            .Of(Comparison.Calls(3, 61), terms, [], new SimulationSettings(false, 3))
            .Alternatives[0]
            .Curve;

        Assert.Equal([0, 66, 132, 198], curve.Select(point => point.Fees.Minor));
    }

    [Fact]
    public void retainers_stay_at_any_volume()
    {
        var terms = Comparison.Terms("""[ { "id": "account", "kind": "fixed", "price": "40" } ]""");

        Assert.All(
            Comparison.Of(Comparison.Calls(3, 61), terms, []).Alternatives[0].Curve,
            point => Assert.Equal(4_000, point.Fees.Minor)
        );
    }

    /// <summary>One call more every day: windows of 28 days hold 378, 406, 434 … contacts, eighteen of them.</summary>
    [Fact]
    public void percentiles_are_of_four_whole_weeks_begun_on_every_day()
    {
        var days = Enumerable.Range(0, 45).Select(day => (First.AddDays(day), (long)day)).ToList();

        var quantiles = VolumeQuantiles.Of(days)!;

        Assert.Equal(18, quantiles.Windows);
        Assert.Equal(378 + (28 * 1.7m), quantiles.P10);
        Assert.Equal(378 + (28 * 8.5m), quantiles.P50);
        Assert.Equal(378 + (28 * 15.3m), quantiles.P90);
    }

    [Fact]
    public void a_history_of_less_than_six_weeks_has_no_percentiles() =>
        Assert.Null(VolumeQuantiles.Of([.. Enumerable.Range(0, 41).Select(day => (First.AddDays(day), 5L))]));

    /// <summary>A steady ten a day is 310 in October at every percentile.</summary>
    [Fact]
    public void a_steady_history_gives_a_month_of_its_own_days_at_every_percentile()
    {
        var terms = Comparison.Terms("""[ { "id": "calls", "kind": "per-contact", "price": "1" } ]""");
        var days = Enumerable.Range(0, 60).Select(day => (First.AddDays(day), 10L)).ToList();

        var scenarios = Comparison.Of(Comparison.Calls(100, 60), terms, [], days: days).Alternatives[0].Scenarios;

        Assert.Equal([(10, 310L), (50, 310L), (90, 310L)], scenarios.Select(point => (point.Percentile, point.Volume)));
        Assert.All(scenarios, point => Assert.Equal(31_000, point.Fees.Minor));
    }
}
