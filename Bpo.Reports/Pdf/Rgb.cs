namespace Bpo.Reports.Pdf;

/// <summary>A colour in sRGB.</summary>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary>From 0xRRGGBB.</summary>
    public static Rgb Hex(int value) =>
        new((byte)(value >> 16 & 0xFF), (byte)(value >> 8 & 0xFF), (byte)(value & 0xFF));

    /// <summary>The CSS form, such as #1c3557.</summary>
    public string Css => $"#{Red:x2}{Green:x2}{Blue:x2}";
}
