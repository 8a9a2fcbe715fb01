using Bpo.Reports.Pdf;

namespace Bpo.Reports.Theme;

/// <summary>The light colours of the screens, by the names they have there: paper and screen are one family.</summary>
internal static class Palette
{
    public static readonly Rgb White = Rgb.Hex(0xFFFFFF);
    public static readonly Rgb Surface2 = Rgb.Hex(0xF6F8FC);
    public static readonly Rgb Surface3 = Rgb.Hex(0xE8EDF5);
    public static readonly Rgb Ink = Rgb.Hex(0x16243D);
    public static readonly Rgb Ink2 = Rgb.Hex(0x465570);
    public static readonly Rgb Ink3 = Rgb.Hex(0x5A6882);
    public static readonly Rgb Line = Rgb.Hex(0xDCE2EC);
    public static readonly Rgb LineStrong = Rgb.Hex(0x7C8AA3);
    public static readonly Rgb Brand = Rgb.Hex(0x1C3557);
    public static readonly Rgb BrandSoft = Rgb.Hex(0xC3CFE0);
    public static readonly Rgb Accent = Rgb.Hex(0x146E6C);
    public static readonly Rgb Ok = Rgb.Hex(0x17683A);
    public static readonly Rgb OkSoft = Rgb.Hex(0xE1F3E7);
    public static readonly Rgb OkMark = Rgb.Hex(0x2A8A52);
    public static readonly Rgb Warn = Rgb.Hex(0x854700);
    public static readonly Rgb WarnSoft = Rgb.Hex(0xFDEED6);
    public static readonly Rgb WarnMark = Rgb.Hex(0xC77700);
    public static readonly Rgb Bad = Rgb.Hex(0xAD1F1C);
    public static readonly Rgb BadSoft = Rgb.Hex(0xFCE4E2);
    public static readonly Rgb BadMark = Rgb.Hex(0xC8322C);
    public static readonly Rgb Info = Rgb.Hex(0x1B4F8C);
    public static readonly Rgb InfoSoft = Rgb.Hex(0xE4EEFA);
    public static readonly Rgb InfoMark = Rgb.Hex(0x2F6FB8);
    public static readonly Rgb Mute = Rgb.Hex(0x465570);
    public static readonly Rgb MuteSoft = Rgb.Hex(0xE9EDF4);
    public static readonly Rgb MuteMark = Rgb.Hex(0x7C8AA3);
    public static readonly Rgb Teal = Rgb.Hex(0x1B8582);
    public static readonly Rgb Amber = Rgb.Hex(0xB8670A);
    public static readonly Rgb Pale = Rgb.Hex(0x9FB0C8);
    public static readonly Rgb Grid = Rgb.Hex(0xE4E9F1);
    public static readonly Rgb Plan = Rgb.Hex(0x7D8CA6);

    /// <summary>The word across a draft: seen at once, and text over it stays readable.</summary>
    public static readonly Rgb Watermark = Rgb.Hex(0xE4EAF3);

    /// <summary>Few to many. Every step carries its figure with a contrast of at least 4.5, dark ink on four, white on the last.</summary>
    public static readonly IReadOnlyList<Rgb> Heat =
    [
        Rgb.Hex(0xF4F7F9),
        Rgb.Hex(0xDAECEA),
        Rgb.Hex(0xB9DCD9),
        Rgb.Hex(0x84C2BE),
        Rgb.Hex(0x1B7D7A),
    ];
}
