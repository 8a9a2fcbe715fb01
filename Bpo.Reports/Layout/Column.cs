namespace Bpo.Reports.Layout;

/// <summary>Elements one below the other; the flow of a document and of every cell.</summary>
internal sealed class Column(double gap = 0) : Element
{
    private readonly List<Element> _items = [];

    public override double NaturalWidth => _items.Count == 0 ? 0 : _items.Max(i => i.NaturalWidth);

    public override double NarrowestWidth => _items.Count == 0 ? 0 : _items.Max(i => i.NarrowestWidth);

    public Column Add(params IEnumerable<Element> items)
    {
        _items.AddRange(items);
        return this;
    }

    public override double Height(double width) =>
        _items.Sum(i => i.Height(width)) + gap * Math.Max(0, _items.Count - 1);

    public override void Draw(DrawContext context, Area area)
    {
        var top = area.Y;
        foreach (var item in _items)
        {
            var height = item.Height(area.Width);
            item.Draw(context, area with { Y = top, Height = height });
            top += height + gap;
        }
    }

    public override Cut Cut(double width, double available, bool isPageTop)
    {
        var used = 0.0;
        for (var n = 0; n < _items.Count; n++)
        {
            if (_items[n] is PageBreak && PageBreak.Applies(used, available))
                return Split(_items[..n], _items[(n + 1)..]);
            var (head, tail) = _items[n].Cut(width, available - used, isPageTop && n == 0);
            if (tail is null)
            {
                used += _items[n].Height(width) + gap;
                continue;
            }
            if (head is not null)
                return Split([.. _items[..n], head], [tail, .. _items[(n + 1)..]]);
            var kept = n;
            while (kept > 0 && _items[kept - 1].IsKeptWithNext)
                kept--;
            if (kept > 0)
                return Split(_items[..kept], _items[kept..]);
            // On a fresh page even the impossible is drawn, overflowing, rather than dropped or tried for ever.
            return isPageTop ? Split(_items[..(n + 1)], _items[(n + 1)..]) : Layout.Cut.Nothing(this);
        }
        return Layout.Cut.Whole(this);
    }

    private Cut Split(List<Element> head, List<Element> tail) =>
        new(new Column(gap).Add(head), tail.Count == 0 ? null : new Column(gap).Add(tail));
}
