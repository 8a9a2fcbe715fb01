using Bpo.Reports.Layout.Typesetting;

namespace Bpo.Reports.Layout;

/// <summary>A paragraph, heading or cell text.</summary>
internal sealed class Text(IReadOnlyList<TextRun> runs, HorizontalAlignment alignment = HorizontalAlignment.Left)
    : Element
{
    private const int FewestLines = 2;
    private string _tag = "P";
    private string? _bookmark;
    private IReadOnlyList<TextLine>? _lines;
    private double _width;

    public Text(string text, TextStyle style, HorizontalAlignment alignment = HorizontalAlignment.Left)
        : this([new TextRun(text, style)], alignment) { }

    public override double NaturalWidth => Typesetter.Set(runs, double.PositiveInfinity).Max(l => l.Width) + 0.02;

    public override double NarrowestWidth =>
        runs.Max(r =>
            LineBreaks.Pieces(r.Text).Select(p => Shaper.Width(p.TrimEnd(' ', '\n'), r.Style)).DefaultIfEmpty(0).Max()
        ) + 0.02;

    /// <summary>Makes it a heading of the structure tree, "H1" or "H2", kept with what follows.</summary>
    public Text AsHeading(string tag, bool isBookmarked = false)
    {
        _tag = tag;
        _bookmark = isBookmarked ? string.Concat(runs.Select(r => r.Text)) : null;
        KeptWithNext();
        return this;
    }

    public override double Height(double width) => Lines(width).Sum(l => l.Height);

    public override void Draw(DrawContext context, Area area)
    {
        if (_bookmark is not null)
            context.Document.AddBookmark(_bookmark, context.Page, area.Y);
        var needsTag = !context.Tags.InBlock;
        if (needsTag)
            context.Tags.Open(_tag);
        var top = area.Y;
        foreach (var line in Lines(area.Width))
        {
            var x = area.X + Offset(area.Width - line.Width);
            foreach (var run in line.Runs)
            {
                context.Page.Text(run.Font, run.Style.Size, x, top + line.Baseline, run.Style.Color, run.Text);
                x += run.Width;
            }
            top += line.Height;
        }
        if (needsTag)
            context.Tags.Close();
    }

    public override Cut Cut(double width, double available, bool isPageTop)
    {
        var lines = Lines(width);
        var (fitting, used) = (0, 0.0);
        while (fitting < lines.Count && used + lines[fitting].Height <= available)
            used += lines[fitting++].Height;
        if (fitting == lines.Count)
            return Layout.Cut.Whole(this);
        // Neither the first nor the last line of a paragraph stands alone.
        fitting = Math.Min(fitting, lines.Count - FewestLines);
        return fitting < FewestLines
            ? Layout.Cut.Nothing(this)
            : new Cut(Part(lines.Take(fitting), width), Part(lines.Skip(fitting), width));
    }

    private Text Part(IEnumerable<TextLine> lines, double width) =>
        new(runs, alignment)
        {
            _tag = _tag,
            _lines = [.. lines],
            _width = width,
        };

    private IReadOnlyList<TextLine> Lines(double width)
    {
        if (_lines is null || _width != width)
            (_lines, _width) = (Typesetter.Set(runs, width), width);
        return _lines;
    }

    private double Offset(double free) =>
        alignment switch
        {
            HorizontalAlignment.Right => free,
            HorizontalAlignment.Center => free / 2,
            _ => 0,
        };
}
