using Bpo.Reports.Pdf.TrueType;

namespace Bpo.Reports.Fonts;

/// <summary>
/// The fonts inside the assembly, parsed once for the process. The Chinese files are ten megabytes each, so they are read
/// only when a text needs them.
/// </summary>
internal static class BundledFonts
{
    public static Lazy<TrueTypeFont> Regular { get; } = Bundled("IBMPlexSans-Regular");
    public static Lazy<TrueTypeFont> SemiBold { get; } = Bundled("IBMPlexSans-SemiBold");
    public static Lazy<TrueTypeFont> Bold { get; } = Bundled("IBMPlexSans-Bold");
    public static Lazy<TrueTypeFont> ChineseRegular { get; } = Bundled("NotoSansSC-Regular");
    public static Lazy<TrueTypeFont> ChineseBold { get; } = Bundled("NotoSansSC-Bold");

    private static Lazy<TrueTypeFont> Bundled(string name) => new(() => new TrueTypeFont(Read(name)));

    private static byte[] Read(string name)
    {
        using var stream =
            typeof(BundledFonts).Assembly.GetManifestResourceStream($"{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not in the assembly.");
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return data;
    }
}
