using System.Collections.Concurrent;
using System.Numerics;

namespace Bpo.Reports.Pdf.TrueType;

/// <summary>Pair kerning from the GPOS table: lookups of type 2, also behind extension lookups (OpenType 1.9, GPOS).</summary>
internal sealed class PairKerning
{
    private const int CachedPairs = 50_000;
    private const uint KernFeature = 0x6B65726E;
    private const int XAdvance = 4;
    private readonly SfntFile _file;
    private readonly List<List<int>> _lookups = [];
    private readonly ConcurrentDictionary<(int, int), int> _cache = new();

    public PairKerning(SfntFile file)
    {
        _file = file;
        if (!file.Has("GPOS"))
            return;
        var gpos = file.Start("GPOS");
        var lookups = gpos + file.U16(gpos + 8);
        foreach (var index in KernLookups(gpos + file.U16(gpos + 6)))
        {
            var subtables = PairSubtables(lookups + file.U16(lookups + 2 + index * 2));
            if (subtables.Count > 0)
                _lookups.Add(subtables);
        }
    }

    /// <summary>Font units to add between two glyphs; usually zero or negative.</summary>
    public int Between(int left, int right)
    {
        if (_lookups.Count == 0)
            return 0;
        if (_cache.TryGetValue((left, right), out var known))
            return known;
        var sum = 0;
        foreach (var lookup in _lookups)
        foreach (var subtable in lookup)
        {
            if (Adjustment(subtable, left, right) is not { } found)
                continue;
            sum += found;
            break;
        }
        if (_cache.Count < CachedPairs)
            _cache[(left, right)] = sum;
        return sum;
    }

    private SortedSet<int> KernLookups(int features)
    {
        var found = new SortedSet<int>();
        for (int i = 0, count = _file.U16(features); i < count; i++)
        {
            var record = features + 2 + i * 6;
            if (_file.U32(record) != KernFeature)
                continue;
            var feature = features + _file.U16(record + 4);
            for (int k = 0, uses = _file.U16(feature + 2); k < uses; k++)
                found.Add(_file.U16(feature + 4 + k * 2));
        }
        return found;
    }

    private List<int> PairSubtables(int lookup)
    {
        var type = _file.U16(lookup);
        var found = new List<int>();
        for (int k = 0, count = _file.U16(lookup + 4); k < count; k++)
        {
            var subtable = lookup + _file.U16(lookup + 6 + k * 2);
            if (type == 2)
                found.Add(subtable);
            else if (type == 9 && _file.U16(subtable + 2) == 2)
                found.Add(subtable + _file.Offset(subtable + 4));
        }
        return found;
    }

    private int? Adjustment(int subtable, int left, int right)
    {
        var covered = GlyphSets.CoverageIndex(_file, subtable + _file.U16(subtable + 2), left);
        var (first, second) = (_file.U16(subtable + 4), _file.U16(subtable + 6));
        if (covered < 0 || (first & XAdvance) == 0)
            return null;
        var size = ValueSize(first) + ValueSize(second);
        var advance = ValueSize(first & (XAdvance - 1));
        if (_file.U16(subtable) == 1)
            return InPairSet(subtable + _file.U16(subtable + 10 + covered * 2), right, size, advance);
        var leftClass = GlyphSets.Class(_file, subtable + _file.U16(subtable + 8), left);
        var rightClass = GlyphSets.Class(_file, subtable + _file.U16(subtable + 10), right);
        var classes = _file.U16(subtable + 14);
        return _file.S16(subtable + 16 + (leftClass * classes + rightClass) * size + advance);
    }

    private int? InPairSet(int set, int right, int size, int advance)
    {
        for (int low = 0, high = _file.U16(set) - 1; low <= high; )
        {
            var middle = (low + high) / 2;
            var record = set + 2 + middle * (2 + size);
            var glyph = _file.U16(record);
            if (glyph == right)
                return _file.S16(record + 2 + advance);
            if (glyph < right)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return null;
    }

    private static int ValueSize(int format) => BitOperations.PopCount((uint)format) * 2;
}
