using System.Globalization;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Pulls;

public sealed class PullTimes
{
    private static readonly ContractZone Berlin = ContractZone.Of("Europe/Berlin");

    [Theory]
    [InlineData("2026-11-20T05:29:00Z", "2026-11-20T05:30:00Z")]
    [InlineData("2026-11-20T05:30:00Z", "2026-11-21T05:30:00Z")]
    [InlineData("2026-07-01T03:00:00Z", "2026-07-01T04:30:00Z")]
    public void a_daily_pull_comes_at_its_hour_of_the_sources_zone(string after, string next) =>
        Assert.Equal(At(next), new PullSchedule(null, new TimeOnly(6, 30)).Next(At(after), Berlin));

    [Theory]
    // The clock goes from 02:00 to 03:00 on 29 March, and from 03:00 back to 02:00 on 25 October.
    [InlineData("2026-03-28T23:30:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-24T22:30:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z")]
    public void an_hour_the_clock_skips_or_repeats_is_pulled_once(string after, string next) =>
        Assert.Equal(At(next), new PullSchedule(null, new TimeOnly(2, 30)).Next(At(after), Berlin));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(6, 32)]
    [InlineData(7, 60)]
    [InlineData(1_000, 60)]
    public void failures_wait_twice_as_long_each_time_and_then_for_the_regular_hour(int failures, int minutes)
    {
        var now = At("2026-11-20T05:00:00Z");

        Assert.Equal(now.AddMinutes(minutes), new PullSchedule(60, null).Retry(now, failures, Berlin));
    }

    [Fact]
    public void a_retry_is_never_later_than_the_regular_time()
    {
        var now = At("2026-11-20T05:00:00Z");

        Assert.Equal(now.AddMinutes(5), new PullSchedule(5, null).Retry(now, 4, Berlin));
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(5, null, true)]
    [InlineData(4, null, false)]
    [InlineData(1_441, null, false)]
    [InlineData(5, 6, false)]
    [InlineData(null, 6, true)]
    public void a_schedule_is_either_or(int? minutes, int? hour, bool isValid) =>
        Assert.Equal(isValid, new PullSchedule(minutes, hour is { } at ? new TimeOnly(at, 0) : null).IsValid);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
