using Bpo.Domain.Time;

namespace Bpo.Tests.Time;

public sealed class CivilDays
{
    private static readonly ContractZone Berlin = ContractZone.Of("Europe/Berlin");

    [Theory]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    [InlineData("2026-06-01", 24)]
    public void a_day_has_the_hours_the_clock_gives_it(string date, int hours)
    {
        var day = DateOnly.Parse(date);
        Assert.Equal(TimeSpan.FromHours(hours), Berlin.StartOf(day.AddDays(1)) - Berlin.StartOf(day));
    }

    [Fact]
    public void a_day_whose_midnight_is_skipped_begins_at_its_first_instant() =>
        Assert.Equal(
            DateTimeOffset.Parse("2018-11-04T03:00:00Z"),
            ContractZone.Of("America/Sao_Paulo").StartOf(new DateOnly(2018, 11, 4))
        );

    [Fact]
    public void a_skipped_reading_names_no_instant() =>
        Assert.Null(Berlin.InstantOf(new DateTime(2026, 3, 29, 2, 30, 0), out _));

    [Fact]
    public void a_repeated_reading_is_its_first_pass_and_says_so()
    {
        var instant = Berlin.InstantOf(new DateTime(2026, 10, 25, 2, 30, 0), out var isRepeated);
        Assert.True(isRepeated);
        Assert.Equal(DateTimeOffset.Parse("2026-10-25T00:30:00Z"), instant);
    }

    [Fact]
    public void an_instant_before_local_midnight_belongs_to_the_day_before() =>
        Assert.Equal(new DateOnly(2026, 6, 30), Berlin.DateOf(DateTimeOffset.Parse("2026-06-30T21:59:59Z")));

    [Fact]
    public void an_empty_period_cannot_be_written() =>
        Assert.Throws<ArgumentException>(() => new Period(new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 1)));

    [Fact]
    public void periods_that_only_touch_share_no_day() =>
        Assert.Null(Period.Month(2026, 1).Overlap(Period.Month(2026, 2)));
}
