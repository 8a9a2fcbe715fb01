using System.Globalization;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;

namespace Bpo.Billing.Contracts;

/// <summary>Reads services and their calendars.</summary>
internal static class ServiceReader
{
    public static Service Read(TermsNode node)
    {
        var service = new Service(
            node.Text("id"),
            node.OptionalText("name") ?? node.OptionalText("id") ?? "",
            node.OptionalText("calendar"),
            node.Child("match") is { } match ? ReadMatch(match) : ServiceMatch.Everything
        );
        node.Close();
        return service;
    }

    public static ServiceCalendar ReadCalendar(TermsNode node, ContractZone contractZone)
    {
        var calendar = new ServiceCalendar(
            node.Text("id"),
            TermsReader.ReadZone(node, "timeZone") ?? contractZone,
            [.. node.Children("weekly").SelectMany(ReadHours)],
            [.. node.Texts("holidays").Select((text, index) => ReadHoliday(node, text, index))]
        );
        node.Close();
        return calendar;
    }

    private static ServiceMatch ReadMatch(TermsNode node)
    {
        var match = new ServiceMatch(
            Words(node, "channels", TermsWords.Channels),
            Words(node, "directions", TermsWords.Directions),
            node.Texts("queues"),
            node.Texts("languages"),
            node.Texts("sources")
        );
        node.Close();
        return match;
    }

    internal static List<T> Words<T>(TermsNode node, string member, IReadOnlyDictionary<string, T> words)
    {
        var read = new List<T>();
        foreach (var (text, index) in node.Texts(member).Select((text, index) => (text, index)))
        {
            if (words.TryGetValue(text, out var word))
            {
                read.Add(word);
            }
            else
            {
                node.Fault(
                    $"{member}/{index}",
                    "unknown-word",
                    $"'{text}' is not one of {string.Join(", ", words.Keys)}."
                );
            }
        }

        return read;
    }

    /// <summary>Hours over midnight belong to the day on which they begin and go on into the next.</summary>
    private static IEnumerable<OpeningHours> ReadHours(TermsNode node)
    {
        var from = ReadTimeOfDay(node, "from");
        var to = ReadTimeOfDay(node, "to");
        var days = Words(node, "days", TermsWords.Days);
        node.Close();
        if (from == to)
        {
            node.Fault(
                "to",
                "order",
                "Opening hours end at another time than they begin; a whole day is 00:00 to 24:00."
            );
        }

        if (from < to)
        {
            return [new OpeningHours(days, from, to)];
        }

        var evening = new OpeningHours(days, from, TimeSpan.FromDays(1));
        return to == TimeSpan.Zero ? [evening] : [evening, new OpeningHours([.. days.Select(Next)], TimeSpan.Zero, to)];
    }

    private static DayOfWeek Next(DayOfWeek day) => (DayOfWeek)(((int)day + 1) % 7);

    internal static TimeSpan ReadTimeOfDay(TermsNode node, string member)
    {
        var text = node.Text(member);
        if (text == "24:00")
        {
            return TimeSpan.FromDays(1);
        }

        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time.ToTimeSpan();
        }

        node.Fault(member, "time-of-day", "A time of day is expected, from \"00:00\" to \"24:00\".");
        return TimeSpan.Zero;
    }

    private static DateOnly ReadHoliday(TermsNode node, string text, int index)
    {
        if (
            !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        )
        {
            node.Fault($"holidays/{index}", "date", "A date is expected, for example \"2026-11-04\".");
        }

        return date;
    }
}
