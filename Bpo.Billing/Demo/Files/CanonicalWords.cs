using System.Globalization;
using Bpo.Billing.Contracts;

namespace Bpo.Billing.Demo.Files;

/// <summary>How values are written in canonical files.</summary>
internal static class CanonicalWords
{
    public static string Of<T>(IReadOnlyDictionary<string, T> words, T value)
        where T : struct => words.First(word => EqualityComparer<T>.Default.Equals(word.Value, value)).Key;

    /// <summary>RFC 3339 with the offset of the source's zone, so that a person who opens the file reads local time.</summary>
    public static string Of(DateTimeOffset local) =>
        local.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
