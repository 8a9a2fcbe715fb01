using Bpo.Billing.Simulation;
using Bpo.Billing.Simulation.Findings;

namespace Bpo.Tests.Simulation;

public sealed class ClausesAloneHaveACost
{
    /// <summary>1,000 calls of 61 s by 60/60: 2,000 minutes instead of 1,016.67, at 0.60.</summary>
    [Fact]
    public void rounding_alone_is_the_difference_to_every_second_billed_once()
    {
        var terms = Comparison.Terms(
            """[ { "id": "talk", "kind": "per-minute", "increment": "60/60", "price": "0.60" } ]"""
        );

        var side = Comparison.Of(Comparison.Calls(1000, 61), terms, []).Alternatives[0];

        Assert.Equal(120_000, side.Fees.Minor);
        var rounding = Of(side, HiddenCostKind.Rounding);
        Assert.Equal(120_000 - 61_000, rounding.Amount.Minor);
        Assert.Equal(59_000m * 100 / 120_000, rounding.Percent);
    }

    [Fact]
    public void a_rounding_clause_that_did_nothing_is_shown_as_nothing()
    {
        var terms = Comparison.Terms(
            """[ { "id": "talk", "kind": "per-minute", "increment": "60/60", "price": "0.60" } ]"""
        );

        Assert.True(
            Of(
                Comparison.Of(Comparison.Calls(10, 60), terms, []).Alternatives[0],
                HiddenCostKind.Rounding
            ).Amount.IsZero
        );
    }

    /// <summary>Ten calls of 61 s cost 12.00 by 60/60 and 6.10 by the second; a minimum of 100.00 stands above both.</summary>
    [Fact]
    public void rounding_under_a_minimum_moves_the_charges_and_not_the_bill()
    {
        var terms = Comparison.Terms(
            """[ { "id": "talk", "kind": "per-minute", "increment": "60/60", "price": "0.60" } ]""",
            """{ "minimums": [ { "id": "least", "amount": "100", "charges": ["*"], "per": "month" } ] }"""
        );

        var rounding = Of(Comparison.Of(Comparison.Calls(10, 61), terms, []).Alternatives[0], HiddenCostKind.Rounding);

        Assert.Equal((0, 590), (rounding.Amount.Minor, rounding.OnCharges!.Value.Minor));
    }

    [Fact]
    public void terms_without_a_rounding_clause_have_no_such_row()
    {
        var terms = Comparison.Terms("""[ { "id": "talk", "kind": "per-minute", "price": "0.60" } ]""");

        Assert.Empty(Comparison.Of(Comparison.Calls(10, 61), terms, []).Alternatives[0].Hidden);
    }

    /// <summary>Ten calls of a minute cost 6.00; the contract's minimum is 100.00.</summary>
    [Fact]
    public void minimums_alone_are_what_the_usage_did_not_reach()
    {
        var terms = Comparison.Terms(
            """[ { "id": "talk", "kind": "per-minute", "price": "0.60" } ]""",
            """{ "minimums": [ { "id": "least", "amount": "100", "charges": ["*"], "per": "month" } ] }"""
        );

        var side = Comparison.Of(Comparison.Calls(10, 60), terms, []).Alternatives[0];

        Assert.Equal(9_400, Of(side, HiddenCostKind.Minimums).Amount.Minor);
    }

    [Fact]
    public void the_price_of_a_contact_and_of_a_minute_is_all_fees_over_what_was_handled()
    {
        var terms = Comparison.Terms(
            """[ { "id": "talk", "kind": "per-minute", "price": "0.60" }, { "id": "account", "kind": "fixed", "price": "40" } ]"""
        );

        var side = Comparison.Of(Comparison.Calls(100, 60), terms, []).Alternatives[0];

        Assert.Equal((1m, 1m), (side.PerHandledContact, side.PerMinute));
    }

    private static HiddenCost Of(AlternativeResult side, HiddenCostKind kind) =>
        side.Hidden.Single(hidden => hidden.Kind == kind);
}
