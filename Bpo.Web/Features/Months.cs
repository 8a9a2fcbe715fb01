using System.Globalization;

namespace Bpo.Web.Features;

/// <summary>A month in an address: <c>2026-10</c>.</summary>
internal static class Months
{
    private const string Form = "yyyy-MM";

    public static string Write(DateOnly month) => month.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Its first day; null for what is no month.</summary>
    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month
            : null;
}
