using Bpo.Billing.Staffing;
using Bpo.Billing.Staffing.Plans;
using Bpo.Domain.Usage;
using static Bpo.Tests.Staffing.PlannedDay;

namespace Bpo.Tests.Staffing;

/// <summary>Who is there against whom the plan asks for, and what becomes of a plan when the day turns out otherwise.</summary>
public sealed class AgentsAgainstPlans
{
    [Fact]
    public void what_is_needed_is_held_against_who_is_there()
    {
        var nine = Span(9, 0, 30);
        var plan = Planner.Of(
            Request(Signed(new AnnouncedLoad("voice", nine, 100, 180))) with
            {
                Activity =
                [
                    Of("anna", nine, AgentState.LoggedIn),
                    Of("boris", nine, AgentState.LoggedIn),
                    Of("boris", Span(9, 15, 15), AgentState.Pause),
                    Of("anna", nine, AgentState.Scheduled),
                ],
            }
        );

        var known = At(plan, 9, 0);
        Assert.Equal((1m, 1.5m), (known.Scheduled, known.AtWork));
        Assert.Equal(-12.5m, known.Difference);
        Assert.Equal(0m, At(plan, 10, 0).AtWork);
        Assert.Equal(1, plan.Short);
    }

    [Fact]
    public void a_roster_is_enough_to_be_held_against_ahead_of_the_day()
    {
        var nine = Span(9, 0, 30);
        var plan = Planner.Of(
            Request(Signed(new AnnouncedLoad("voice", nine, 100, 180))) with
            {
                Activity = [Of("anna", nine, AgentState.Scheduled)],
            }
        );

        Assert.Equal((null, -19m), (At(plan, 9, 0).AtWork, At(plan, 9, 0).Difference));
    }

    /// <summary>With eleven agents 38.96 % are answered in time (R package ErlangC 0.1.0, README).</summary>
    [Fact]
    public void a_changed_volume_asks_for_other_agents_and_breaks_the_promise_of_the_old_ones()
    {
        var plan = Planner.Of(Request(Signed(new AnnouncedLoad("voice", Span(9, 0, 30), 80, 180))));
        var more = Planner.Of(
            Request(Signed(new AnnouncedLoad("voice", Span(9, 0, 30), 80, 180))) with
            {
                VolumePercent = 125,
            }
        );
        var cells = WhatIf.Of(plan, Rule).SelectMany(row => row).ToList();
        var same = cells.Single(cell => cell is { VolumePercent: 100, AhtPercent: 100 });
        var busier = cells.Single(cell => cell is { VolumePercent: 120, AhtPercent: 100 });

        Assert.Equal(14, At(more, 9, 0).Need!.Agents);
        Assert.Equal(plan.Peak!.Need!.Agents, same.PeakAgents);
        Assert.Equal(plan.PaidHours, same.PaidHours);
        Assert.Equal(plan.Peak.Need.Performance.Answered * 100, same.AnsweredPercent);
        Assert.Equal(96m, busier.Contacts);
        Assert.True(busier.PeakAgents > same.PeakAgents);
        Assert.True(busier.AnsweredPercent < 80);
    }

    /// <summary>The guess a cell begins from, and what its neighbours need, only make it quick.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(120)]
    public void a_changed_interval_needs_what_its_load_needs_by_itself(int? patience)
    {
        var rule = new StaffingRule(80, 20, patience, 85, 30);
        foreach (var contacts in new[] { 0.4m, 7, 80, 900 })
        {
            var plan = Planner.Of(
                Request(Signed(new AnnouncedLoad("voice", Span(9, 0, 30), contacts, 180))) with
                {
                    Rule = rule,
                }
            );
            var load = At(plan, 9, 0).Load!.Value;

            Assert.All(
                WhatIf.Of(plan, rule).SelectMany(row => row),
                cell =>
                    Assert.Equal(
                        StaffingNeed
                            .Of(
                                load with
                                {
                                    Contacts = load.Contacts * cell.VolumePercent / 100,
                                    AhtSeconds = load.AhtSeconds * cell.AhtPercent / 100,
                                },
                                rule
                            )
                            .Agents,
                        cell.PeakAgents
                    )
            );
        }
    }
}
