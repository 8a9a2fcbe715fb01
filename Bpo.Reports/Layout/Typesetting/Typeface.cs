using Bpo.Reports.Pdf.TrueType;

namespace Bpo.Reports.Layout.Typesetting;

/// <summary>Fonts of one weight in order of preference: a character is set in the first one that has it.</summary>
internal sealed class Typeface(params Lazy<TrueTypeFont>[] fonts)
{
    /// <summary>Null when no font has the character.</summary>
    public TrueTypeFont? For(int character)
    {
        foreach (var font in fonts)
        {
            if (font.Value.Glyph(character) != 0)
                return font.Value;
        }
        return null;
    }
}
