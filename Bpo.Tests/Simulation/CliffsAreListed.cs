namespace Bpo.Tests.Simulation;

public sealed class CliffsAreListed
{
    /// <summary>1,000 calls at 1.00 cost 1,000.00 and 1,001 at 0.80 cost 800.80; so 801 calls and more pay for less.</summary>
    [Fact]
    public void the_edge_of_a_volume_band_is_a_cliff()
    {
        var terms = Comparison.Terms(
            """
            [ { "id": "calls", "kind": "per-contact",
                "tiers": { "mode": "volume", "bands": [ { "upTo": "1000", "price": "1" }, { "price": "0.80" } ] } } ]
            """
        );

        var cliff = Assert.Single(Comparison.Of(Comparison.Calls(900, 60), terms, []).Alternatives[0].Cliffs);

        Assert.Equal((1000m, 100_000, 80_080), (cliff.Edge, cliff.At.Minor, cliff.Beyond.Minor));
        Assert.Equal(801, cliff.DearerFrom);
        Assert.True(cliff.IsHit);
    }

    [Fact]
    public void bands_that_price_their_own_units_have_no_cliff()
    {
        var terms = Comparison.Terms(
            """
            [ { "id": "calls", "kind": "per-contact",
                "tiers": { "mode": "graduated", "bands": [ { "upTo": "1000", "price": "1" }, { "price": "0.80" } ] } } ]
            """
        );

        Assert.Empty(Comparison.Of(Comparison.Calls(900, 60), terms, []).Alternatives[0].Cliffs);
    }

    /// <summary>The contract's minimum of 1,200.00 covers both sides of the edge.</summary>
    [Fact]
    public void a_minimum_above_the_edge_leaves_no_cliff()
    {
        var terms = Comparison.Terms(
            """
            [ { "id": "calls", "kind": "per-contact",
                "tiers": { "mode": "volume", "bands": [ { "upTo": "1000", "price": "1" }, { "price": "0.80" } ] } } ]
            """,
            """{ "minimums": [ { "id": "least", "amount": "1200", "charges": ["*"], "per": "month" } ] }"""
        );

        Assert.Empty(Comparison.Of(Comparison.Calls(900, 60), terms, []).Alternatives[0].Cliffs);
    }

    /// <summary>The table begins beyond the 500 of the package: 600 calls cost 100.00 + 100 × 2, the next 100.00 + 101 × 1.</summary>
    [Fact]
    public void a_table_beyond_a_package_begins_where_the_package_ends()
    {
        var terms = Comparison.Terms(
            """
            [ { "id": "calls", "kind": "per-contact", "package": { "included": "500", "fee": "100.00" },
                "tiers": { "mode": "volume", "bands": [ { "upTo": "100", "price": "2" }, { "price": "1" } ] } } ]
            """
        );

        var cliff = Assert.Single(Comparison.Of(Comparison.Calls(540, 60), terms, []).Alternatives[0].Cliffs);

        Assert.Equal((600m, 30_000, 20_100), (cliff.Edge, cliff.At.Minor, cliff.Beyond.Minor));
        Assert.Equal(551, cliff.DearerFrom);
        Assert.False(cliff.IsHit);
    }
}
