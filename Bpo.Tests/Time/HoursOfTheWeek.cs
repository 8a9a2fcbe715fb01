using Bpo.Domain.Time;
using Bpo.Web.Features.Contacts;

namespace Bpo.Tests.Time;

public sealed class HoursOfTheWeek
{
    private static readonly ContractZone Berlin = ContractZone.Of("Europe/Berlin");

    [Fact]
    public void an_hour_is_that_of_the_contracts_clock_on_each_such_day_of_the_month()
    {
        var hours = new HourOfWeek(DayOfWeek.Monday, 9).In(new DateOnly(2026, 11, 1), Berlin);

        Assert.Equal(5, hours.Count);
        Assert.Equal(At("2026-11-02T08:00:00Z", "2026-11-02T09:00:00Z"), hours[0]);
    }

    [Fact]
    public void an_hour_the_clock_repeats_is_both_its_passes() =>
        Assert.Equal(
            At("2026-10-25T00:00:00Z", "2026-10-25T02:00:00Z"),
            new HourOfWeek(DayOfWeek.Sunday, 2).In(new DateOnly(2026, 10, 1), Berlin)[^1]
        );

    [Fact]
    public void an_hour_the_clock_skips_is_not_there() =>
        Assert.Equal(4, new HourOfWeek(DayOfWeek.Sunday, 2).In(new DateOnly(2026, 3, 1), Berlin).Count);

    [Fact]
    public void the_last_hour_ends_with_its_day() =>
        Assert.Equal(
            At("2026-11-01T22:00:00Z", "2026-11-01T23:00:00Z"),
            new HourOfWeek(DayOfWeek.Sunday, 23).In(new DateOnly(2026, 11, 1), Berlin)[0]
        );

    [Theory]
    [InlineData("Monday", 24)]
    [InlineData("Monday", -1)]
    [InlineData("Monday", null)]
    [InlineData("Someday", 9)]
    [InlineData("9", 9)]
    [InlineData(null, 9)]
    public void anything_else_is_no_hour_of_the_week(string? weekday, int? hour) =>
        Assert.Null(HourOfWeek.Parse(weekday, hour));

    private static InstantRange At(string from, string to) => new(DateTimeOffset.Parse(from), DateTimeOffset.Parse(to));
}
