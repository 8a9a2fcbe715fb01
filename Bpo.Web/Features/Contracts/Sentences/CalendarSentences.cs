using System.Globalization;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>Opening hours by name, which services, premiums and promises refer to.</summary>
internal static class CalendarSentences
{
    public static Draft Of(Clause calendar) =>
        new(
            calendar.Pointer,
            new TermWriter(calendar.Words)
                .Say(
                    "Calendar",
                    ("id", calendar.Value("id", ValueKind.Text)),
                    ("hours", Clause.Plain(ServiceSentences.HoursOf(calendar)))
                )
                .SayWhen(
                    calendar.List("holidays").Length > 0,
                    "CalendarHolidays",
                    ("holidays", Clause.Plain(Days(calendar.List("holidays"))))
                )
                .Parts
        );

    /// <summary>As the reader writes days; what is no day stands as it is, for the reader of the terms to refuse.</summary>
    private static string Days(string list) =>
        string.Join(
            ", ",
            list.Split(", ")
                .Select(day =>
                    DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                        ? Formats.Date(date)
                        : day
                )
        );
}
