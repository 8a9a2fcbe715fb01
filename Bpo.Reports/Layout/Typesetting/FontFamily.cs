using Bpo.Reports.Fonts;
using Bpo.Reports.Texts;

namespace Bpo.Reports.Layout.Typesetting;

/// <summary>The typefaces of a document.</summary>
internal sealed class FontFamily
{
    private static readonly FontFamily Western = new(
        new Typeface(BundledFonts.Regular, BundledFonts.ChineseRegular),
        new Typeface(BundledFonts.SemiBold, BundledFonts.ChineseBold),
        new Typeface(BundledFonts.Bold, BundledFonts.ChineseBold)
    );

    // Chinese first: quotation marks, dashes and ellipses then have their full width, and Latin letters match.
    private static readonly FontFamily Chinese = new(
        new Typeface(BundledFonts.ChineseRegular, BundledFonts.Regular),
        new Typeface(BundledFonts.ChineseBold, BundledFonts.SemiBold),
        new Typeface(BundledFonts.ChineseBold, BundledFonts.Bold)
    );

    private readonly Typeface _regular;
    private readonly Typeface _semiBold;
    private readonly Typeface _bold;

    private FontFamily(Typeface regular, Typeface semiBold, Typeface bold) =>
        (_regular, _semiBold, _bold) = (regular, semiBold, bold);

    public Typeface this[FontWeight weight] =>
        weight switch
        {
            FontWeight.Bold => _bold,
            FontWeight.SemiBold => _semiBold,
            _ => _regular,
        };

    public static FontFamily For(DocumentLanguage language) => language == DocumentLanguage.Chinese ? Chinese : Western;
}
