using System.Globalization;

namespace Bpo.Reports.Tables;

/// <summary>Names inside a workbook.</summary>
internal static class SheetName
{
    private const int Longest = 31;
    private const string Forbidden = "[]:*?/\\";

    public static string From(string name)
    {
        var clean = string.Concat(
            name.Where(c =>
                !Forbidden.Contains(c, StringComparison.Ordinal) && !char.IsControl(c) && !char.IsSurrogate(c)
            )
        );
        var trimmed = clean.Trim().Trim('\'');
        return trimmed.Length == 0 ? "Sheet" : trimmed[..Math.Min(Longest, trimmed.Length)];
    }

    /// <summary>1 is A, 27 is AA.</summary>
    public static string ColumnLetters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = ((char)('A' + (column - 1) % 26)).ToString(CultureInfo.InvariantCulture) + letters;
        return letters;
    }
}
