using Bpo.Reports.Charts;
using Bpo.Reports.Layout;
using Bpo.Reports.Pdf;
using Bpo.Reports.Texts;

namespace Bpo.Tests.Reports.Charts;

public class HeatMapContrast
{
    [Fact]
    public void every_figure_reads_on_its_ground_with_a_ratio_of_at_least_four_and_a_half()
    {
        var map = new HeatMap
        {
            Language = DocumentLanguage.English,
            Width = 400,
            Description = "heat",
            Rows = ["Mon"],
            Columns = ["08", "09", "10", "11", "12"],
            Cells = [.. Enumerable.Range(0, 5).Select(i => new HeatCell(0, i, 10 + 20 * i))],
            ClosedLabel = "closed",
            Format = v => $"{v}",
        };
        var shapes = map.Draw().Shapes;
        for (var i = 0; i + 1 < shapes.Count; i++)
        {
            if (
                shapes[i] is Shape.Rectangle { Fill: { } ground }
                && shapes[i + 1] is Shape.Label { Alignment: HorizontalAlignment.Center } label
            )
                Assert.True(Contrast(ground, label.Style.Color) >= 4.5, $"{label.Text} on {ground.Css}");
        }
    }

    /// <summary>WCAG 2.2, contrast ratio.</summary>
    private static double Contrast(Rgb one, Rgb other)
    {
        double[] lights = [Luminance(one), Luminance(other)];
        return (lights.Max() + 0.05) / (lights.Min() + 0.05);
    }

    private static double Luminance(Rgb color)
    {
        double Linear(byte c) => c / 255.0 <= 0.04045 ? c / 255.0 / 12.92 : Math.Pow((c / 255.0 + 0.055) / 1.055, 2.4);
        return 0.2126 * Linear(color.Red) + 0.7152 * Linear(color.Green) + 0.0722 * Linear(color.Blue);
    }
}
