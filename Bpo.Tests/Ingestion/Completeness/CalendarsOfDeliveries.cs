using Bpo.Billing.Ingestion.Completeness;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Ingestion.Completeness;

/// <summary>Which days of a month are low, missing or held, by what the weeks before brought.</summary>
public sealed class CalendarsOfDeliveries
{
    private static readonly Period October = Period.Month(2026, 10);
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void of_a_source_nobody_expects_anything_of_no_day_is_missing()
    {
        var days = Judge(null, []);

        Assert.All(days, day => Assert.Equal((DayStatus.Free, false), (day.Status, day.IsGap)));
    }

    [Fact]
    public void every_day_without_contacts_is_a_gap_from_the_day_it_is_expected()
    {
        var days = Judge(Expect(DeliveryRhythm.EveryDay, since: new DateOnly(2026, 10, 30)), []);

        Assert.Equal([30, 31], Gaps(days));
        Assert.All(days.TakeLast(2), day => Assert.Equal(DayStatus.Missing, day.Status));
    }

    [Fact]
    public void weekends_are_free_for_a_source_of_weekdays()
    {
        var days = Judge(Expect(DeliveryRhythm.Weekdays, since: new DateOnly(2026, 10, 23)), []);

        Assert.Equal([23, 26, 27, 28, 29, 30], Gaps(days));
    }

    [Fact]
    public void a_week_without_a_contact_is_missing_on_its_sunday()
    {
        var days = Judge(Expect(DeliveryRhythm.Weekly), new() { [9] = 4, [12] = 1 });

        Assert.Equal([4, 25], Gaps(days));
    }

    [Fact]
    public void a_weekday_is_learned_from_three_of_the_four_weeks_before()
    {
        var days = Judge(
            Expect(DeliveryRhythm.Learned),
            new()
            {
                [1] = 30,
                [8] = 30,
                [15] = 30,
                [2] = 5,
                [9] = 5,
            }
        );

        Assert.Equal([22], Gaps(days).Where(day => day < 29));
    }

    [Theory]
    [InlineData(49, DayStatus.Low)]
    [InlineData(50, DayStatus.Ok)]
    public void a_day_below_its_share_of_the_median_of_four_same_weekdays_is_low(int contacts, DayStatus status)
    {
        var brought = new Dictionary<int, long>
        {
            [1] = 10,
            [8] = 90,
            [15] = 110,
            [22] = 900,
            [29] = contacts,
        };

        var day = Judge(Expect(DeliveryRhythm.EveryDay), brought)[28];

        Assert.Equal((100m, status, false), (day.Usual, day.Status, day.IsGap));
    }

    [Fact]
    public void a_few_contacts_more_or_less_are_no_drop()
    {
        var brought = new Dictionary<int, long>
        {
            [1] = 19,
            [8] = 19,
            [15] = 19,
            [22] = 19,
            [29] = 1,
        };

        Assert.Equal(DayStatus.Ok, Judge(Expect(DeliveryRhythm.EveryDay), brought)[28].Status);
    }

    [Fact]
    public void a_day_is_awaited_until_the_next_one_is_over_and_keeps_a_month_open_meanwhile()
    {
        var days = Judge(Expect(DeliveryRhythm.EveryDay), [], today: new DateOnly(2026, 11, 1));

        Assert.Equal((DayStatus.Missing, DayStatus.Awaited), (days[29].Status, days[30].Status));
        Assert.True(days[30].IsGap);
    }

    [Fact]
    public void a_missing_day_is_held_while_a_file_that_may_hold_it_waits()
    {
        var facts = new Dictionary<DateOnly, DayFacts> { [new(2026, 10, 7)] = new(0, 0, Waiting: true) };

        var day = new DeliveryCalendar(Expect(DeliveryRhythm.EveryDay), facts, Today).Judge(October)[6];

        Assert.Equal((DayStatus.Held, true), (day.Status, day.IsGap));
    }

    private static DeliveryExpectation Expect(DeliveryRhythm rhythm, DateOnly? since = null) =>
        new()
        {
            TenantId = Guid.Empty,
            SourceId = Guid.Empty,
            Rhythm = rhythm,
            DropBelowPercent = 50,
            Since = since ?? new DateOnly(2026, 10, 1),
            SetBy = "test",
            SetAt = default,
        };

    /// <param name="contacts">By day of October.</param>
    private static IReadOnlyList<JudgedDay> Judge(
        DeliveryExpectation? expectation,
        Dictionary<int, long> contacts,
        DateOnly? today = null
    ) =>
        new DeliveryCalendar(
            expectation,
            contacts.ToDictionary(
                day => new DateOnly(2026, 10, day.Key),
                day => new DayFacts(0, day.Value, Waiting: false)
            ),
            today ?? Today
        ).Judge(October);

    private static IEnumerable<int> Gaps(IEnumerable<JudgedDay> days) =>
        days.Where(day => day.IsGap).Select(day => day.Day.Day);
}
