using System.Text;
using Bpo.Reports.Pdf.TrueType;

namespace Bpo.Reports.Layout.Typesetting;

/// <summary>Chooses a font for every character and measures with kerning. Left to right, one glyph a character.</summary>
internal static class Shaper
{
    private static readonly Rune Replacement = new(0xFFFD);
    private static readonly Rune LastResort = new('?');

    public static double Width(string text, TextStyle style) => Shape(text, style).Sum(r => r.Width);

    public static List<ShapedRun> Shape(string text, TextStyle style)
    {
        var runs = new List<ShapedRun>();
        var pending = new StringBuilder();
        TrueTypeFont? current = null;
        var (previous, units) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var (font, shown) = Choose(style.Typeface, rune);
            if (current is not null && font != current)
                Finish();
            current = font;
            var glyph = font.Glyph(shown.Value);
            units += font.Advance(glyph) + (previous == 0 ? 0 : font.Kern(previous, glyph));
            previous = glyph;
            pending.Append(shown.ToString());
        }
        if (current is not null)
            Finish();
        return runs;

        void Finish()
        {
            runs.Add(new ShapedRun(current, pending.ToString(), style, units * style.Size / current.UnitsPerEm));
            pending.Clear();
            (previous, units) = (0, 0);
        }
    }

    /// <summary>A character that no font has is shown as U+FFFD: PDF/A forbids the glyph for "missing".</summary>
    private static (TrueTypeFont Font, Rune Shown) Choose(Typeface typeface, Rune rune)
    {
        foreach (var candidate in new[] { rune, Replacement, LastResort })
        {
            if (typeface.For(candidate.Value) is { } font)
                return (font, candidate);
        }
        throw new InvalidOperationException("The typeface has not even a question mark.");
    }
}
