using Bpo.Reports.Charts;
using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Pdf;

namespace Bpo.Reports.Theme;

/// <summary>A word on a soft ground, with a shape before it where it tells a state.</summary>
internal static class Badge
{
    private const double MarkWidth = 8;

    public static Element Of(string word, TextStyle style, Rgb ink, Rgb ground, Scene? mark = null)
    {
        var text = new Text(word, style.SemiBold.In(ink));
        Element content = mark is null ? text : new Row(3).Points(MarkWidth, new Figure(mark)).Share(1, text);
        return new Box(content)
        {
            Fill = ground,
            Horizontal = 5,
            Vertical = 1.2,
            Radius = 6,
        };
    }
}
