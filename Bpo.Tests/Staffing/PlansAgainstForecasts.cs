using Bpo.Billing.Staffing.Plans;
using Bpo.Domain.Time;
using static Bpo.Tests.Staffing.PlannedDay;

namespace Bpo.Tests.Staffing;

/// <summary>From a forecast to agents by interval: how a volume is spread, what it rests on, and whom it is held against.</summary>
public sealed class PlansAgainstForecasts
{
    [Fact]
    public void half_hours_are_taken_as_they_are_announced()
    {
        var plan = Planner.Of(Request(Signed(new AnnouncedLoad("voice", Span(9, 0, 30), 100, 180))));
        var nine = At(plan, 9, 0);

        Assert.Equal((100m, 180m), (nine.Load!.Value.Contacts, nine.Load.Value.AhtSeconds));
        Assert.Equal((14, 20), (nine.Need!.Agents, nine.ToSchedule));
        Assert.Equal((AhtSource.Forecast, SpreadWay.AsAnnounced), (nine.Aht, nine.Way));
        Assert.Null(At(plan, 9, 30).Load);
        Assert.Equal((7m, 10m), (plan.AgentHours, plan.PaidHours));
        Assert.Equal(nine, plan.Peak);
    }

    /// <summary>On past Mondays three of four contacts came from nine on, one from ten on.</summary>
    [Fact]
    public void a_day_is_spread_as_contacts_arrived_on_the_same_weekday()
    {
        var plan = Planner.Of(
            Request(Signed(Day(Monday, 400))) with
            {
                Measured =
                [
                    Came(Monday.AddDays(-7), 9, 20),
                    Came(Monday.AddDays(-14), 9, 40),
                    Came(Monday.AddDays(-14), 10, 20),
                    Came(Monday.AddDays(-1), 15, 1000),
                ],
            }
        );

        Assert.Equal(300m, At(plan, 9, 0).Load!.Value.Contacts);
        Assert.Equal(100m, At(plan, 10, 0).Load!.Value.Contacts);
        Assert.Equal(0m, At(plan, 15, 0).Load!.Value.Contacts);
        Assert.Equal(0, At(plan, 15, 0).Need!.Agents);
        Assert.Equal(400m, plan.Contacts);
        Assert.Equal(SpreadWay.AsMeasured, At(plan, 9, 0).Way);
    }

    /// <summary>A week with a quiet Monday and a Tuesday three times as busy.</summary>
    [Fact]
    public void a_longer_span_keeps_the_proportions_of_its_weekdays()
    {
        var week = new AnnouncedLoad("voice", Berlin.Bounds(new Period(Monday, Monday.AddDays(7))), 800, 180);
        var plan = Planner.Of(
            Request(Signed(week)) with
            {
                Measured = [Came(Monday.AddDays(-7), 9, 10), Came(Monday.AddDays(-6), 9, 30)],
            }
        );

        Assert.Equal(200m, plan.Contacts);
    }

    [Fact]
    public void without_anything_measured_open_hours_bear_it_evenly()
    {
        var plan = Planner.Of(
            Request(Signed(Day(Monday, 120))) with
            {
                IsOpen = at => Berlin.Local(at).Hour is >= 8 and < 10,
            }
        );

        Assert.Equal(30m, At(plan, 8, 0).Load!.Value.Contacts);
        Assert.Equal(0m, At(plan, 10, 0).Load!.Value.Contacts);
        Assert.Equal(SpreadWay.Evenly, At(plan, 8, 0).Way);
    }

    [Fact]
    public void the_newer_edition_speaks_for_what_it_has_and_the_older_for_the_rest()
    {
        var forecast = new StaffedForecast(
            ForecastOrigin.Signed,
            [
                new(2, null, [new AnnouncedLoad("voice", Span(9, 0, 30), 50, 180)]),
                new(
                    1,
                    null,
                    [
                        new AnnouncedLoad("voice", Span(9, 0, 30), 10, 180),
                        new AnnouncedLoad("voice", Span(9, 30, 30), 20, 180),
                    ]
                ),
            ]
        );
        var plan = Planner.Of(Request(forecast));

        Assert.Equal((50m, 20m), (At(plan, 9, 0).Load!.Value.Contacts, At(plan, 9, 30).Load!.Value.Contacts));
    }

    [Fact]
    public void a_forecast_of_all_services_is_cut_by_what_came()
    {
        var all = new AnnouncedLoad(null, Span(9, 0, 30), 100, 180);
        var plan = Planner.Of(
            Request(Signed(all)) with
            {
                Measured = [Came(Monday.AddDays(-7), 9, 30), Came(Monday.AddDays(-7), 9, 90) with { Service = "chat" }],
            }
        );
        var together = Planner.Of(Request(Signed(all)) with { Service = null });

        Assert.Equal((25m, 0.25m), (At(plan, 9, 0).Load!.Value.Contacts, plan.ServiceShare));
        Assert.Equal(100m, At(together, 9, 0).Load!.Value.Contacts);
    }

    [Fact]
    public void handle_time_comes_from_the_forecast_else_from_past_weeks_unless_it_is_given()
    {
        var silent = new AnnouncedLoad("voice", Span(9, 0, 30), 100, null);
        var request = Request(Signed(silent)) with { Measured = [Came(Monday.AddDays(-7), 9, 10)] };

        var measured = At(Planner.Of(request), 9, 0);
        var given = At(Planner.Of(request with { AhtSeconds = 240 }), 9, 0);
        var unknown = At(Planner.Of(request with { Measured = [] }), 9, 0);

        Assert.Equal((200m, AhtSource.Measured), (measured.Load!.Value.AhtSeconds, measured.Aht));
        Assert.Equal((240m, AhtSource.Given), (given.Load!.Value.AhtSeconds, given.Aht));
        Assert.Null(unknown.Load);
    }

    /// <summary>On 25 October the clock passes three o'clock twice.</summary>
    [Fact]
    public void a_day_of_25_hours_has_fifty_half_hours_and_the_whole_forecast()
    {
        var day = new DateOnly(2026, 10, 25);
        var plan = Planner.Of(Request(Signed(Day(day, 500))) with { Days = new Period(day, day.AddDays(1)) });

        Assert.Equal(50, plan.Intervals.Count);
        Assert.Equal(500m, plan.Contacts);
        Assert.All(plan.Intervals, interval => Assert.Equal(10m, interval.Load!.Value.Contacts));
    }
}
