using Bpo.Reports.Pdf;

namespace Bpo.Reports.Theme;

/// <summary>The screens' variables for the palette, so that a chart follows the page into its dark theme.</summary>
internal static class CssTokens
{
    private static readonly Dictionary<Rgb, string> Names = new()
    {
        [Palette.White] = "surface",
        [Palette.Surface2] = "surface-2",
        [Palette.Surface3] = "surface-3",
        [Palette.Ink] = "ink",
        [Palette.Ink2] = "ink-2",
        [Palette.Ink3] = "ink-3",
        [Palette.Line] = "line",
        [Palette.Brand] = "c1",
        [Palette.Teal] = "c2",
        [Palette.Amber] = "c3",
        [Palette.Pale] = "c5",
        [Palette.Grid] = "grid",
        [Palette.Plan] = "plan",
        [Palette.Bad] = "bad",
        [Palette.BadSoft] = "bad-soft",
        [Palette.BadMark] = "bad-mark",
        [Palette.OkMark] = "ok-mark",
    };

    /// <summary>A CSS colour: the variable with the printed colour behind it, or the colour alone.</summary>
    public static string Color(Rgb color) =>
        Names.TryGetValue(color, out var name) ? $"var(--{name},{color.Css})" : color.Css;
}
