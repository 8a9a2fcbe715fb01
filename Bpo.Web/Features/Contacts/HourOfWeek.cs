using System.Globalization;
using Bpo.Domain.Time;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Contacts;

/// <summary>One hour of one weekday by a contract's own clock, on every such day of a month.</summary>
public sealed record HourOfWeek(DayOfWeek Day, int Hour)
{
    private const int LastHour = 23;

    /// <summary>As parts of a query: <c>weekday=Monday&amp;hour=9</c>.</summary>
    public string Query => string.Create(CultureInfo.InvariantCulture, $"weekday={Day}&hour={Hour}");

    /// <summary>Null for anything but a weekday and an hour of the day.</summary>
    public static HourOfWeek? Parse(string? weekday, int? hour) =>
        hour is >= 0 and <= LastHour && Enum.TryParse<DayOfWeek>(weekday, out var day) && Enum.IsDefined(day)
            ? new HourOfWeek(day, hour.Value)
            : null;

    /// <summary>In order of time; where the clock repeats the hour, both passes, and nothing where it skips it.</summary>
    public IReadOnlyList<InstantRange> In(DateOnly month, ContractZone zone) =>
        [
            .. Enumerable
                .Range(0, DateTime.DaysInMonth(month.Year, month.Month))
                .Select(month.AddDays)
                .Where(date => date.DayOfWeek == Day)
                .Select(date => new InstantRange(zone.At(date, new TimeOnly(Hour, 0)), End(date, zone)))
                .Where(span => span.From < span.To),
        ];

    public string Say() =>
        string.Create(CultureInfo.InvariantCulture, $"{Formats.Weekday(Day)} {Hour:00}:00–{Hour + 1:00}:00");

    private DateTimeOffset End(DateOnly date, ContractZone zone) =>
        Hour == LastHour ? zone.StartOf(date.AddDays(1)) : zone.At(date, new TimeOnly(Hour + 1, 0));
}
