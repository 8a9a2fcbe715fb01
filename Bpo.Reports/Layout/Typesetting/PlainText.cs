using System.Text;

namespace Bpo.Reports.Layout.Typesetting;

/// <summary>
/// Text from outside made safe to set: control characters and invisible marks are dropped (a direction mark could make a
/// figure read differently from what it is), unpaired surrogates become U+FFFD, every line end becomes a line feed.
/// </summary>
internal static class PlainText
{
    public static string Clean(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~'))
            return text;
        var clean = new StringBuilder(text.Length);
        var previous = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\r' or 0x2028 or 0x2029 || rune.Value == '\n' && previous.Value != '\r')
                clean.Append('\n');
            else if (rune.Value == '\t')
                clean.Append(' ');
            else if (!Rune.IsControl(rune) && !IsInvisible(rune.Value))
                clean.Append(rune.ToString());
            previous = rune;
        }
        return clean.ToString();
    }

    private static bool IsInvisible(int character) =>
        character
            is >= 0x200B
                and <= 0x200F
                or >= 0x202A
                and <= 0x202E
                or >= 0x2060
                and <= 0x206F
                or >= 0xFE00
                and <= 0xFE0F
                or 0x00AD
                or 0xFEFF;
}
