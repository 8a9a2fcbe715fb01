using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Texts;

namespace Bpo.Reports.Theme;

/// <summary>The type scale of paper. Chinese strokes are denser and get more air between lines.</summary>
internal sealed class DocumentStyles(DocumentLanguage language)
{
    private readonly FontFamily _family = FontFamily.For(language);
    private readonly double _leading = language.Pick(1.38, 1.38, 1.5);

    public TextStyle Body => Style(FontWeight.Regular, 8.5) with { Color = Palette.Ink };
    public TextStyle Small => Style(FontWeight.Regular, 7.2) with { Color = Palette.Ink2 };
    public TextStyle Label => Style(FontWeight.SemiBold, 7.2) with { Color = Palette.Ink2 };
    public TextStyle TableHead => Style(FontWeight.SemiBold, 7.4) with { Color = Palette.White };
    public TextStyle Section => Style(FontWeight.Bold, 13) with { Color = Palette.Brand, Leading = 1.25 };
    public TextStyle Subsection => Style(FontWeight.Bold, 9.5) with { Color = Palette.Brand };
    public TextStyle Title => Style(FontWeight.Bold, 20) with { Color = Palette.Brand, Leading = 1.2 };
    public TextStyle Watermark => Style(FontWeight.Bold, 96) with { Color = Palette.Watermark };

    private TextStyle Style(FontWeight weight, double size) => new(_family, weight, size, Palette.Ink, _leading);
}
