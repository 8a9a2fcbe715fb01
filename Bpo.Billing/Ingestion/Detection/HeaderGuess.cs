namespace Bpo.Billing.Ingestion.Detection;

/// <summary>Tells names of columns from values.</summary>
internal static class HeaderGuess
{
    private const int LongestName = 80;

    /// <summary>Names are different from each other, mostly there, short, and neither numbers nor times.</summary>
    public static bool IsHeader(List<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0)
        {
            return false;
        }

        var names = rows[0];
        var given = names.Where(name => name.Length > 0).ToList();
        return given.Count * 10 >= names.Count * 9
            && given.Distinct(StringComparer.OrdinalIgnoreCase).Count() == given.Count
            && given.TrueForAll(IsName)
            && (rows.Count == 1 || !rows[1].SequenceEqual(names, StringComparer.Ordinal));
    }

    private static bool IsName(string text) =>
        text.Length <= LongestName
        && text.Any(char.IsLetter)
        && text.Count(char.IsAsciiDigit) * 2 <= text.Length
        && !text.Contains('@', StringComparison.Ordinal)
        && text is not ("true" or "false" or "TRUE" or "FALSE");
}
