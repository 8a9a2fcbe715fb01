using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Bpo.Web.Api;

/// <summary>A word of a closed list in a query, written as in bodies: <c>timed-out</c>.</summary>
[SuppressMessage(
    "Design",
    "CA1000:Do not declare static members on generic types",
    Justification = "IParsable asks for them."
)]
public readonly record struct Word<T>(T Value) : IParsable<Word<T>>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Words = Enum.GetValues<T>()
        .ToDictionary(
            value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()),
            value => value,
            StringComparer.Ordinal
        );

    /// <summary>Every word of the list.</summary>
    public static IReadOnlyCollection<string> All => Words.Keys;

    public static Word<T> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var word)
            ? word
            : throw new FormatException($"'{s}' is not one of {string.Join(", ", All)}.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Word<T> result)
    {
        var isKnown = Words.TryGetValue(s ?? "", out var value);
        result = new Word<T>(value);
        return isKnown;
    }
}
