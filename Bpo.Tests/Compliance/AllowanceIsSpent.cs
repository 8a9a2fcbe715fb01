using Bpo.Billing.Compliance.Budgets;
using Bpo.Domain;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Tests.Compliance;

/// <summary>Months of thirty days, ten of them over; figures reckoned by hand.</summary>
public sealed class AllowanceIsSpent
{
    private static readonly DateOnly First = new(2026, 9, 1);

    [Fact]
    public void a_steady_month_ends_where_it_stands()
    {
        var standing = Reckon(lost: [15, 15, 15, 15, 15, 15, 15, 15, 15, 15]);

        Assert.Equal((150m, 600m, 450m, 25m), (standing.Lost, standing.Allowed, standing.Left, standing.UsedPercent));
        Assert.Equal((0.75m, 0.75m), (standing.Pace, standing.RecentPace));
        Assert.Equal(new MonthEnd(85, 85, 85, 3000), standing.End);
        Assert.Null(standing.SpentOn);
        Assert.Empty(BudgetAlerts.Of(standing));
    }

    [Fact]
    public void losing_faster_than_allowed_names_the_day_on_which_nothing_is_left()
    {
        var standing = Reckon(lost: [30, 30, 30, 30, 30, 30, 30, 30, 30, 30]);

        Assert.Equal(1.5m, standing.Pace);
        Assert.Equal(70, standing.End.Expected);
        Assert.Equal(new DateOnly(2026, 9, 21), standing.SpentOn);
        Assert.Equal([BudgetAlert.Half], BudgetAlerts.Of(standing));
    }

    /// <summary>1.2816 · √(111.11 · (20 + 20² / 10)) = 104.64 contacts of 3,000 on either side of 80 %.</summary>
    [Fact]
    public void the_range_of_the_end_comes_from_how_much_the_days_differ()
    {
        var end = Reckon(lost: [10, 30, 10, 30, 10, 30, 10, 30, 10, 30]).End;

        Assert.Equal(80, end.Expected);
        Assert.Equal(83.488m, decimal.Round(end.Best!.Value, 3));
        Assert.Equal(76.512m, decimal.Round(end.Worst!.Value, 3));
    }

    [Fact]
    public void four_days_are_too_few_for_a_range()
    {
        var end = Reckon(lost: [10, 30, 10, 30]).End;

        Assert.Equal(80, end.Expected);
        Assert.Null(end.Worst);
    }

    [Fact]
    public void three_bad_days_are_told_before_the_month_is_lost()
    {
        var standing = Reckon(lost: [5, 5, 5, 5, 5, 5, 5, 60, 60, 60]);

        Assert.Equal(3, standing.RecentPace);
        Assert.Equal(1.075m, standing.Pace);
        Assert.Equal([BudgetAlert.FastBurn], BudgetAlerts.Of(standing));
    }

    [Fact]
    public void what_is_spent_beyond_the_allowance_raises_every_level() =>
        Assert.Equal(
            [BudgetAlert.Half, BudgetAlert.ThreeQuarters, BudgetAlert.NineTenths],
            BudgetAlerts.Of(Reckon(lost: [65, 65, 65, 65, 65, 65, 65, 65, 65, 65]))
        );

    [Fact]
    public void an_average_has_seconds_to_spend()
    {
        var soFar = Result(Target.AtMost(20), Measurement.Mean(18_000, 1_000));
        var standing = BudgetReckoning.Of(soFar, [new LossOfDay(First, 18_000, 1_000)], Coming(1, 1_000))!;

        Assert.Equal((18_000m, 40_000m, 45m), (standing.Lost, standing.Allowed, standing.UsedPercent));
        Assert.Equal(18, standing.End.Expected);
    }

    [Fact]
    public void a_promise_of_nothing_lost_has_no_pace()
    {
        var soFar = Result(Target.AtMost(0), Measurement.Percent(1, 100));
        var standing = BudgetReckoning.Of(soFar, [new LossOfDay(First, 1, 100)], Coming(29, 100))!;

        Assert.Null(standing.UsedPercent);
        Assert.Null(standing.Pace);
        Assert.Equal(First.AddDays(1), standing.SpentOn);
    }

    [Fact]
    public void losses_of_a_percentile_do_not_add_up() =>
        Assert.Null(BudgetReckoning.Of(Result(Target.AtMost(60), Measurement.Single(45, 900)), [], Coming(29, 100)));

    [Fact]
    public void the_coming_days_follow_their_weekdays()
    {
        LossOfDay[] known =
        [
            .. Enumerable
                .Range(0, 14)
                .Select(day => First.AddDays(day))
                .Select(day => new LossOfDay(day, 0, day.DayOfWeek == DayOfWeek.Sunday ? 10 : 100)),
        ];

        var expected = ExpectedVolume.Of(known, Enumerable.Range(14, 7).Select(day => First.AddDays(day)));

        Assert.Equal(610, expected.Sum(day => day.Volume));
        Assert.Equal(10, expected.Single(day => day.Day.DayOfWeek == DayOfWeek.Sunday).Volume);
    }

    private static BudgetStanding Reckon(IReadOnlyList<decimal> lost)
    {
        LossOfDay[] days = [.. lost.Select((late, day) => new LossOfDay(First.AddDays(day), late, 100))];
        var volume = days.Sum(day => day.Volume);
        var soFar = Result(Target.AtLeast(80), Measurement.Percent(volume - lost.Sum(), volume));
        return BudgetReckoning.Of(soFar, days, Coming(30 - days.Length, 100))!;
    }

    private static ExpectedDay[] Coming(int days, decimal volume) =>
        [.. Enumerable.Range(30 - days, days).Select(day => new ExpectedDay(First.AddDays(day), volume))];

    private static SlaResult Result(Target target, Measurement measured) =>
        new()
        {
            Sla = "sl",
            Clause = "slas/0",
            Metric = "service-level",
            Class = SlaClass.Critical,
            Unit = MetricUnit.Percent,
            Formula = Explanation.Of("metric"),
            Attainment = target.IsMetBy(measured) ? Attainment.Met : Attainment.Missed,
            Measured = measured,
            Raw = measured,
            Adjusted = measured,
            Counts = Counts.None,
            Target = target,
        };
}
