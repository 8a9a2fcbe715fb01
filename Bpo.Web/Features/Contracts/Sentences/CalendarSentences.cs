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
                    ("holidays", Clause.Plain(calendar.List("holidays")))
                )
                .Parts
        );
}
