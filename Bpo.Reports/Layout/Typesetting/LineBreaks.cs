using System.Text;

namespace Bpo.Reports.Layout.Typesetting;

/// <summary>
/// Where a line may end: after spaces and hyphens, and between Chinese characters unless the rules of line beginning and
/// end forbid it (GB/T 15834-2011, 5.1: closing marks never open a line, opening marks never close one).
/// </summary>
internal static class LineBreaks
{
    private const string NeverFirst = "!%),.:;?]}¢°’”›»‰…、。〉》」』】〕〗〞﹚﹜！％），．：；？］｝～—·•";
    private const string NeverLast = "([{‘“‹«《〈「『【〔〖（［｛￥$€£№#";

    /// <summary>The unbreakable pieces of a text in order; a line feed is a piece of its own.</summary>
    public static IEnumerable<string> Pieces(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        var piece = new StringBuilder();
        for (var i = 0; i < runes.Length; i++)
        {
            if (runes[i].Value == '\n')
            {
                if (piece.Length > 0)
                    yield return Take(piece);
                yield return "\n";
                continue;
            }
            piece.Append(runes[i].ToString());
            if (i + 1 < runes.Length && runes[i + 1].Value != '\n' && MayBreak(runes, i))
                yield return Take(piece);
        }
        if (piece.Length > 0)
            yield return Take(piece);
    }

    private static string Take(StringBuilder piece)
    {
        var text = piece.ToString();
        piece.Clear();
        return text;
    }

    private static bool MayBreak(Rune[] runes, int i)
    {
        var (left, right) = (runes[i], runes[i + 1]);
        if (right.Value == ' ' || Contains(NeverFirst, right) || Contains(NeverLast, left))
            return false;
        if (left.Value == ' ')
            return true;
        // A hyphen, dash or slash breaks words, but never numbers, dates and codes.
        if (left.Value is '-' or '–' or '/')
            return Rune.IsLetter(right) && i > 0 && Rune.IsLetter(runes[i - 1]);
        return IsChinese(left) || IsChinese(right);
    }

    private static bool Contains(string set, Rune rune) =>
        rune.IsBmp && set.Contains((char)rune.Value, StringComparison.Ordinal);

    private static bool IsChinese(Rune rune) =>
        rune.Value
            is >= 0x2E80
                and <= 0x9FFF
                or >= 0xAC00
                and <= 0xD7AF
                or >= 0xF900
                and <= 0xFAFF
                or >= 0xFF00
                and <= 0xFF60
                or >= 0x20000
                and <= 0x3FFFF;
}
