using Bpo.Billing.Simulation.Findings;

namespace Bpo.Tests.Simulation;

public sealed class BreakEvensAreExact
{
    private const string PerMinute = """[ { "id": "talk", "kind": "per-minute", "price": "0.50" } ]""";

    /// <summary>Calls of two minutes cost 1.00; a retainer of 300.00 is passed by the three hundred and first.</summary>
    [Fact]
    public void a_price_per_minute_meets_a_retainer_at_the_contact_that_makes_them_equal()
    {
        var retainer = Comparison.Terms("""[ { "id": "all", "kind": "fixed", "price": "300.00" } ]""");

        var point = Only(Comparison.Terms(PerMinute), retainer);

        Assert.Equal((300L, true), (point.Volume, point.IsExact));
        Assert.Equal((30_000, 30_000), (point.FirstFees!.Value.Minor, point.SecondFees!.Value.Minor));
        Assert.Equal((30_100, 30_000), (point.FirstAfter!.Value.Minor, point.SecondAfter!.Value.Minor));
        Assert.Equal(0, point.CheaperBelow);
    }

    /// <summary>1.00 a call against 310.50 for all: 310 calls cost 310.00, 311 cost 311.00.</summary>
    [Fact]
    public void without_an_equal_volume_the_two_contacts_around_it_are_named()
    {
        var retainer = Comparison.Terms("""[ { "id": "all", "kind": "fixed", "price": "310.50" } ]""");

        var point = Only(Comparison.Terms(PerMinute), retainer);

        Assert.Equal((310L, false), (point.Volume, point.IsExact));
        Assert.Equal((31_000, 31_100), (point.FirstFees!.Value.Minor, point.FirstAfter!.Value.Minor));
    }

    [Fact]
    public void prices_that_never_meet_say_so_and_who_is_cheaper()
    {
        var dearer = Comparison.Terms("""[ { "id": "talk", "kind": "per-minute", "price": "0.51" } ]""");

        var point = Only(Comparison.Terms(PerMinute), dearer);

        Assert.Null(point.Volume);
        Assert.Equal(0, point.CheaperBelow);
    }

    [Fact]
    public void equal_terms_are_cheaper_on_no_side() =>
        Assert.Null(Only(Comparison.Terms(PerMinute), Comparison.Terms(PerMinute)).CheaperBelow);

    /// <summary>
    /// Up to 100 calls 2.00 each, then 1.00 each for all, against 1.50: dearer to 100, cheaper from 101 on.
    /// </summary>
    [Fact]
    public void a_jump_between_bands_is_found_at_the_band_edge()
    {
        var bands = Comparison.Terms(
            """
            [ { "id": "calls", "kind": "per-contact",
                "tiers": { "mode": "volume", "bands": [ { "upTo": "100", "price": "2" }, { "price": "1" } ] } } ]
            """
        );
        var flat = Comparison.Terms("""[ { "id": "calls", "kind": "per-contact", "price": "1.50" } ]""");

        var point = Only(bands, flat);

        Assert.Equal((100L, 1), (point.Volume, point.CheaperBelow));
        Assert.Equal((20_000, 10_100), (point.FirstFees!.Value.Minor, point.FirstAfter!.Value.Minor));
    }

    /// <summary>A package of 200 calls for 200.00 and 3.00 beyond, against 1.50: cheaper between 134 and 266 calls only.</summary>
    [Fact]
    public void alternatives_that_change_places_twice_have_two_points()
    {
        var package = Comparison.Terms(
            """
            [ { "id": "calls", "kind": "per-contact", "package": { "included": "200", "fee": "200.00", "overage": "3" } } ]
            """
        );
        var flat = Comparison.Terms("""[ { "id": "calls", "kind": "per-contact", "price": "1.50" } ]""");

        var points = Comparison.Of(Comparison.Calls(200, 120), package, [flat]).BreakEvens;

        Assert.Equal([(133L, 1), (266L, 0)], points.Select(point => (point.Volume!.Value, point.CheaperBelow!.Value)));
    }

    private static BreakEven Only(Domain.Contracts.Terms first, Domain.Contracts.Terms second) =>
        Assert.Single(Comparison.Of(Comparison.Calls(200, 120), first, [second]).BreakEvens);
}
