namespace Bpo.Reports.Layout;

/// <summary>Elements side by side: fixed widths first, the rest shared by weight.</summary>
internal sealed class Row(double gap = 0) : Element
{
    private readonly List<(double Share, double Points, Element Content)> _items = [];

    public override double NaturalWidth =>
        _items.Sum(i => Math.Max(i.Points, i.Content.NaturalWidth)) + gap * Math.Max(0, _items.Count - 1);

    public override double NarrowestWidth =>
        _items.Sum(i => Math.Max(i.Points, i.Content.NarrowestWidth)) + gap * Math.Max(0, _items.Count - 1);

    public Row Share(double weight, Element content) => Add((weight, 0, content));

    public Row Points(double width, Element content) => Add((0, width, content));

    /// <summary>As wide as the content wants to be.</summary>
    public Row Content(Element content) => Add((0, content.NaturalWidth, content));

    public override double Height(double width) => Places(width).Max(p => p.Content.Height(p.Width));

    public override void Draw(DrawContext context, Area area)
    {
        var x = area.X;
        foreach (var (content, width) in Places(area.Width))
        {
            content.Draw(context, area with { X = x, Width = width });
            x += width + gap;
        }
    }

    public override Cut Cut(double width, double available, bool isPageTop)
    {
        if (Height(width) <= available)
            return Layout.Cut.Whole(this);
        var cuts = Places(width).Select(p => p.Content.Cut(p.Width, available, isPageTop)).ToList();
        return cuts.Exists(c => c.Head is null)
            ? Layout.Cut.Nothing(this)
            : new Cut(With(cuts.ConvertAll(c => c.Head)), With(cuts.ConvertAll(c => c.Tail)));
    }

    private Row Add((double, double, Element) item)
    {
        _items.Add(item);
        return this;
    }

    private Row With(List<Element?> contents)
    {
        var row = new Row(gap);
        for (var i = 0; i < _items.Count; i++)
            row._items.Add((_items[i].Share, _items[i].Points, contents[i] ?? new Spacer(0)));
        return row;
    }

    private IEnumerable<(Element Content, double Width)> Places(double width)
    {
        var free = width - gap * (_items.Count - 1) - _items.Sum(i => i.Points);
        var shares = _items.Sum(i => i.Share);
        return _items.Select(i => (i.Content, i.Share > 0 ? free * i.Share / shares : i.Points));
    }
}
