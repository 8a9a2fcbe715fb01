using Bpo.Billing.Ingestion;

namespace Bpo.Tests.Ingestion;

public sealed class LocalTimesOfASource
{
    private const string Header = "id,enqueuedAt,outcome\n";

    [Theory]
    [InlineData(null, "2026-10-25T00:30:00Z")]
    [InlineData("""{"repeatedHour":"second"}""", "2026-10-25T01:30:00Z")]
    public void a_repeated_hour_is_taken_once_and_warned_of(string? profile, string expected)
    {
        var row = Reading.Rows("canonical-csv", Header + "1,2026-10-25 02:30:00,blocked", profile).Accepted();

        Assert.Equal(DateTimeOffset.Parse(expected, null), row.Contact.EnqueuedAt);
        Assert.Equal([WarningCodes.RepeatedHour], row.Warnings);
    }

    [Fact]
    public void a_source_that_will_not_choose_sets_a_repeated_hour_aside() =>
        Assert.Equal(
            RowCodes.RepeatedHour,
            Reading
                .Rows("canonical-csv", Header + "1,2026-10-25 02:30:00,blocked", """{"repeatedHour":"reject"}""")
                .Rejected()
                .Code
        );

    [Fact]
    public void twenty_four_hundred_is_the_next_midnight_where_the_profile_says_so()
    {
        var row = Reading
            .Rows("canonical-csv", Header + "1,2026-10-01 24:00,blocked", """{"hour24":"next-midnight"}""")
            .Accepted();

        Assert.Equal(new DateTimeOffset(2026, 10, 1, 22, 0, 0, TimeSpan.Zero), row.Contact.EnqueuedAt);
        Assert.Equal([WarningCodes.Hour24], row.Warnings);
    }

    [Fact]
    public void a_time_without_offset_needs_a_zone() =>
        Assert.Equal(
            RowCodes.StampWithoutZone,
            Reading.Rows("canonical-csv", Header + "1,2026-10-01 09:00,answered", zone: null).Rejected().Code
        );

    [Fact]
    public void ordinary_times_agree_with_the_zone()
    {
        var lines = Enumerable.Range(0, 24 * 366).Select(hour => new DateTime(2026, 1, 1).AddHours(hour)).ToList();
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var rows = Reading.Rows(
            "canonical-csv",
            Header + string.Join('\n', lines.Select(local => $"{local:O},{local:yyyy-MM-dd HH:mm:ss},answered"))
        );

        var skipped = Assert.Single(rows.OfType<UsageRow.Rejected>());
        Assert.Contains("2026-03-29T02:00:00", skipped.Raw, StringComparison.Ordinal);
        Assert.All(
            rows.OfType<UsageRow.Accepted>().Where(row => row.Warnings.Count == 0),
            row => Assert.Equal(row.Contact.Id, $"{TimeZoneInfo.ConvertTime(row.Contact.EnqueuedAt, zone).DateTime:O}")
        );
    }
}
