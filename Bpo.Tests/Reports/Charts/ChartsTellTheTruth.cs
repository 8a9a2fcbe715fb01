using System.Xml.Linq;
using Bpo.Reports.Charts;
using Bpo.Reports.Texts;

namespace Bpo.Tests.Reports.Charts;

public class ChartsTellTheTruth
{
    private static readonly Figures Figures = new(DocumentLanguage.English);

    [Fact]
    public void points_below_target_are_squares_and_the_others_are_not()
    {
        var scene = Line([84m, 79.9m, 80m, null, 70m]).Draw();
        var squares = scene.Shapes.OfType<Shape.Rectangle>().Count(r => r.Radius == 0);
        var circles = scene.Shapes.OfType<Shape.Rectangle>().Count(r => r.Radius > 0);
        Assert.Equal((2, 2), (squares, circles));
    }

    [Fact]
    public void a_closed_day_is_jumped_with_dots_and_never_drawn_as_zero()
    {
        var scene = Line([84m, null, 82m]).Draw();
        var dotted = scene.Shapes.OfType<Shape.Segment>().Where(s => s.Stroke.DashOn == 1);
        Assert.Single(dotted);
    }

    [Fact]
    public void a_bridge_whose_changes_would_vanish_is_cut_and_says_so()
    {
        Assert.True(Bridge(119_731m, -3_254m).IsCut);
        Assert.False(Bridge(10_000m, -3_254m).IsCut);
    }

    [Fact]
    public void a_bridge_that_falls_below_zero_has_its_ground_at_zero()
    {
        var shapes = Bridge(10_000m, -12_500m).Draw().Shapes;
        var ground = shapes.OfType<Shape.Segment>().Last().X1;
        var bars = shapes.OfType<Shape.Rectangle>().ToList();
        Assert.Equal(ground, bars[0].X, 6);
        Assert.Equal(ground, bars[^1].X + bars[^1].Width, 6);
    }

    [Fact]
    public void a_chart_survives_months_without_anything()
    {
        Assert.NotEmpty(Line([null, null]).Draw().ToSvg());
        var bars = new BarChart
        {
            Language = DocumentLanguage.English,
            Width = 100,
            Height = 80,
            Description = "nothing",
            Points = [new TrendPoint("Nov", null), new TrendPoint("Dec", 0m)],
            Format = v => Figures.Number(v, 2),
        };
        Assert.NotEmpty(bars.Draw().ToSvg());
    }

    [Fact]
    public void svg_is_well_formed_described_and_encodes_what_strangers_wrote()
    {
        var chart = Line([84m]) with { Description = "<b>\"worst\" & best</b>", TargetLabel = "</text><script>" };
        var svg = XElement.Parse(chart.Draw().ToSvg());
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal("<b>\"worst\" & best</b>", svg.Attribute("aria-label")!.Value);
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName == "script");
    }

    [Fact]
    public void a_sparkline_marks_what_was_missed_and_does_not_cross_a_gap()
    {
        var spark = new Sparkline
        {
            Description = "",
            Values = [81m, 79m, null, 83m, 84m],
            Target = 80m,
            AtLeast = true,
        };
        var shapes = spark.Draw().Shapes;
        Assert.Equal(2, shapes.OfType<Shape.Path>().Count());
        Assert.Single(shapes.OfType<Shape.Rectangle>(), r => r.Radius == 0);
        Assert.Single(shapes.OfType<Shape.Rectangle>(), r => r.Radius > 0);
    }

    private static LineChart Line(decimal?[] values) =>
        new()
        {
            Language = DocumentLanguage.English,
            Width = 400,
            Height = 150,
            Description = "service level",
            Points = [.. values.Select((v, i) => new TrendPoint($"{i + 1}", v))],
            Target = 80m,
            AtLeast = true,
            TargetLabel = "Target 80%",
            AxisFormat = Figures.Rate,
            Format = v => Figures.Percent(v, 1),
        };

    private static BridgeChart Bridge(decimal fees, decimal change) =>
        new()
        {
            Language = DocumentLanguage.English,
            Width = 400,
            Description = "bridge",
            Columns = [new("fees", fees, true), new("credits", change, false), new("total", fees + change, true)],
            Format = v => Figures.Number(v, 2),
        };
}
