using System.Globalization;
using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Time;

namespace Bpo.Web.Features.Forecasts;

/// <summary>Reads a forecast as people have it: one span a line, as from, to, contacts and the handle time if it is announced.</summary>
public static class ForecastRows
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <param name="text">Dates or wall-clock times of the contract's zone; a first line of names is passed over.</param>
    /// <returns>Refused as <c>forecast.row</c> with the number of the first line that cannot be read.</returns>
    public static Result<IReadOnlyList<ForecastSpan>> Read(string text, ContractZone zone)
    {
        List<ForecastSpan> spans = [];
        foreach (var (line, index) in text.Split('\n').Select((line, index) => (line.Trim(), index)))
        {
            if (line.Length == 0 || (index == 0 && !char.IsAsciiDigit(line[0])))
            {
                continue;
            }

            if (Span(line, zone) is not { } span)
            {
                return new Problem("forecast.row", (index + 1).ToString(CultureInfo.InvariantCulture));
            }

            spans.Add(span);
        }

        return spans.Count == 0 ? new Problem("forecast.row", "1") : spans;
    }

    private static ForecastSpan? Span(string line, ContractZone zone)
    {
        var parts = line.Split(Separators, StringSplitOptions.TrimEntries);
        return
            parts.Length is 3 or 4
            && Instant(parts[0], zone) is { } from
            && Instant(parts[1], zone) is { } to
            && to > from
            && decimal.TryParse(
                parts[2],
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var contacts
            )
            && Handling(parts.ElementAtOrDefault(3)) is var (isRead, seconds)
            && isRead
            ? new ForecastSpan(from, to, contacts, seconds)
            : null;
    }

    private static (bool IsRead, int? Seconds) Handling(string? text) =>
        string.IsNullOrEmpty(text) ? (true, null)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? (true, seconds)
        : (false, null);

    private static DateTimeOffset? Instant(string text, ContractZone zone) =>
        DateTime.TryParseExact(
            text.Replace('T', ' '),
            ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var local
        )
            ? zone.InstantOf(local, out _)?.ToUniversalTime()
            : null;
}
