using Bpo.Reports.Pdf;

namespace Bpo.Reports.Layout.Typesetting;

/// <summary>How text is set.</summary>
/// <param name="Size">Points.</param>
/// <param name="Leading">Line height as a multiple of the size.</param>
internal sealed record TextStyle(FontFamily Family, FontWeight Weight, double Size, Rgb Color, double Leading)
{
    public Typeface Typeface => Family[Weight];
    public TextStyle Bold => this with { Weight = FontWeight.Bold };
    public TextStyle SemiBold => this with { Weight = FontWeight.SemiBold };

    public TextStyle In(Rgb color) => this with { Color = color };

    public TextStyle At(double size) => this with { Size = size };
}
