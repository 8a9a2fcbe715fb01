using System.Globalization;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>How a source writes a moment: a named form, or letters as in <c>dd.MM.yyyy H:mm:ss</c>.</summary>
public sealed record StampPattern
{
    public const string Iso = "iso";
    public const string UnixSeconds = "unix-seconds";
    public const string UnixMilliseconds = "unix-milliseconds";

    /// <summary><c>Tue, 31 Aug 2010 20:36:29 +0000</c>.</summary>
    public const string Rfc2822 = "rfc-2822";

    private const string Letters = "yMdHhmsft";

    private StampPattern(string text) => Text = text;

    public string Text { get; }

    public bool IsNamed => Text is Iso or UnixSeconds or UnixMilliseconds or Rfc2822;

    /// <summary>Null when the text holds a letter that stands for nothing, or names no year, month and day.</summary>
    public static StampPattern? Find(string text)
    {
        if (text is Iso or UnixSeconds or UnixMilliseconds or Rfc2822)
        {
            return new StampPattern(text);
        }

        var letters = text.Where(char.IsAsciiLetter).Where(letter => letter != 'T').ToHashSet();
        return
            letters.All(letter => Letters.Contains(letter, StringComparison.Ordinal))
            && letters.IsSupersetOf(['y', 'M', 'd'])
            ? new StampPattern(text.Replace("T", "'T'", StringComparison.Ordinal))
            : null;
    }

    /// <param name="format">Carries the century that two-digit years belong to.</param>
    public bool TryRead(ReadOnlySpan<char> text, DateTimeFormatInfo format, out DateTime local) =>
        DateTime.TryParseExact(text, Text, format, DateTimeStyles.AllowInnerWhite, out local)
        && local.Year is >= Rfc3339.FirstYear and <= Rfc3339.LastYear;
}
