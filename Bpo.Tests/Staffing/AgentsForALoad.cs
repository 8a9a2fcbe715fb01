using System.Globalization;
using Bpo.Billing.Staffing;

namespace Bpo.Tests.Staffing;

/// <summary>Published figures of the two queueing models, and what must hold of them at any load.</summary>
public sealed class AgentsForALoad
{
    private static readonly Load HundredInHalfAnHour = new(100, 1800, 180);

    /// <summary>R package ErlangC 0.1.0 (CRAN), README.</summary>
    [Fact]
    public void erlang_c_agrees_with_a_published_package()
    {
        var fourteen = ErlangC.Of(HundredInHalfAnHour, 14, 20);

        Assert.Equal(10m, HundredInHalfAnHour.Erlangs);
        Assert.Equal(0.1741319m, decimal.Round(fourteen.Waiting, 7));
        Assert.Equal(0.88835m, decimal.Round(fourteen.Answered, 5));
        Assert.Equal(7.83593701177724m, decimal.Round(fourteen.WaitSeconds!.Value, 14));
        Assert.Equal(0.7142857m, decimal.Round(fourteen.Occupancy, 7));

        var eleven = ErlangC.Of(HundredInHalfAnHour, 11, 20);
        Assert.Equal(0.6821182m, decimal.Round(eleven.Waiting, 7));
        Assert.Equal(0.3896138m, decimal.Round(eleven.Answered, 7));
    }

    /// <summary>The same README: 80 % in 20 s, occupancy at most 85 %.</summary>
    [Fact]
    public void the_fewest_agents_that_keep_the_level_are_found()
    {
        var need = StaffingNeed.Of(HundredInHalfAnHour, new StaffingRule(80, 20, null, 85, 30));

        Assert.Equal(14, need.Agents);
        Assert.Equal(StaffingDemand.ServiceLevel, need.Binding);
    }

    /// <summary>Python package call-center-tools (PyPI): 1,000 calls an hour of 120 s; the cap on occupancy asks for the last agents.</summary>
    [Fact]
    public void a_cap_on_occupancy_can_ask_for_more_than_the_level()
    {
        var rule = new StaffingRule(80, 20, null, 85, 30);
        var need = StaffingNeed.Of(new Load(1000, 3600, 120), rule);

        Assert.Equal(40, need.Agents);
        Assert.Equal(StaffingDemand.Occupancy, need.Binding);
        Assert.Equal(58, rule.Rostered(need.Agents));
        Assert.Equal(0.1907m, decimal.Round(need.Performance.Waiting, 4));
        Assert.Equal(0.9372m, decimal.Round(need.Performance.Answered, 4));
        Assert.Equal(3.43m, decimal.Round(need.Performance.WaitSeconds!.Value, 2));
        Assert.Equal(0.8333m, decimal.Round(need.Performance.Occupancy, 4));
    }

    /// <summary>Mandelbaum and Zeltyn (2005): 48 calls a minute of one minute, 50 agents, patience two minutes.</summary>
    [Fact]
    public void erlang_a_agrees_with_the_published_comparison()
    {
        var load = new Load(48, 60, 60);
        var patient = ErlangC.Of(load, 50, 20);
        var impatient = ErlangA.Of(load, 50, 20, 120);

        Assert.Equal(20.8m, decimal.Round(patient.WaitSeconds!.Value, 1));
        Assert.Equal(0.96m, patient.Occupancy);
        Assert.Equal(0.031m, decimal.Round(impatient.Abandoned, 3));
        Assert.Equal(3.7m, decimal.Round(impatient.WaitSeconds!.Value, 1));
        Assert.Equal(0.93m, decimal.Round(impatient.Occupancy, 2));
    }

    /// <summary>
    /// Reckoned apart to forty digits, from the states of the queue one by one and the waits by quadrature: calm and overrun, one
    /// agent and six hundred.
    /// </summary>
    [Theory]
    [InlineData("100", 180, 14, 120, "0.9327295807", "0.1269763401", "0.02283928653", "0.6979719382")]
    [InlineData("100", 180, 8, 120, "0.4032130274", "0.7226264633", "0.2579823813", "0.9275220234")]
    [InlineData("3", 180, 1, 45, "0.7780256777", "0.2416280059", "0.1945733138", "0.2416280059")]
    [InlineData("5000", 250, 640, 120, "0.86039343546", "0.9214317124", "0.07950106584", "0.9988052671")]
    [InlineData("1200", 300, 205, 600, "0.8247152741", "0.4298127822", "0.01358471036", "0.9623563801")]
    public void erlang_a_agrees_with_its_definition(
        string contacts,
        int aht,
        int agents,
        int patience,
        string answered,
        string waiting,
        string abandoned,
        string occupancy
    )
    {
        var queue = ErlangA.Of(new Load(Number(contacts), 1800, aht), agents, 20, patience);

        Assert.Equal(Number(answered), queue.Answered, 9);
        Assert.Equal(Number(waiting), queue.Waiting, 9);
        Assert.Equal(Number(abandoned), queue.Abandoned, 9);
        Assert.Equal(Number(occupancy), queue.Occupancy, 9);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [Fact]
    public void callers_of_endless_patience_turn_erlang_a_into_erlang_c()
    {
        var endless = ErlangA.Of(HundredInHalfAnHour, 14, 20, 100_000_000);
        var patient = ErlangC.Of(HundredInHalfAnHour, 14, 20);

        Assert.Equal(patient.Answered, endless.Answered, 5);
        Assert.Equal(patient.Waiting, endless.Waiting, 5);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("9.5", 10)]
    [InlineData("80", 40)]
    [InlineData("400", 300)]
    public void what_arrives_is_answered_or_gives_up(string erlangs, int agents)
    {
        var load = new Load(decimal.Parse(erlangs, CultureInfo.InvariantCulture), 60, 60);
        var performance = ErlangA.Of(load, agents, 1_000_000, 90);

        Assert.Equal(1 - performance.Abandoned, performance.Answered, 4);
        Assert.InRange(performance.Occupancy, 0, 1);
    }

    [Fact]
    public void one_agent_more_never_does_worse()
    {
        var rule = new StaffingRule(80, 20, 120, 85, 0);
        var ladder = Enumerable.Range(1, 30).Select(agents => rule.Performance(HundredInHalfAnHour, agents)).ToList();

        Assert.All(ladder.Zip(ladder.Skip(1)), pair => Assert.True(pair.First.Answered <= pair.Second.Answered));
        Assert.All(ladder.Zip(ladder.Skip(1)), pair => Assert.True(pair.First.Occupancy >= pair.Second.Occupancy));
    }

    [Fact]
    public void an_hour_beyond_the_agents_grows_without_end_only_where_nobody_gives_up()
    {
        var load = new Load(1000, 1800, 180);

        Assert.Null(ErlangC.Of(load, 50, 20).WaitSeconds);
        Assert.InRange(ErlangA.Of(load, 50, 20, 60).Abandoned, 0.49m, 0.51m);
    }

    [Fact]
    public void nobody_is_needed_where_nobody_calls() =>
        Assert.Equal(0, StaffingNeed.Of(new Load(0, 1800, 180), new StaffingRule(80, 20, null, 85, 30)).Agents);
}
