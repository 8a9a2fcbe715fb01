using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Bpo.Domain.Time;

namespace Bpo.Web.Api;

/// <summary>A calendar month as written in URLs and bodies: <c>2026-10</c>.</summary>
public readonly record struct Month(int Year, int Number) : IParsable<Month>
{
    public Period Period => Period.Month(Year, Number);

    public static Month Of(Period period) => new(period.From.Year, period.From.Month);

    public static Month Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var month) ? month : throw new FormatException($"'{s}' is not a month.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Month result)
    {
        var read = DateOnly.TryParseExact(
            s,
            "yyyy-MM",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var first
        );
        result = read ? new Month(first.Year, first.Month) : default;
        return read;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");
}
