using System.Text;

namespace Bpo.Reports.Pdf.TrueType;

/// <summary>A parsed TrueType font: immutable, shared by all documents of the process.</summary>
internal sealed class TrueTypeFont
{
    private readonly SfntFile _file;
    private readonly CharacterMap _characters;
    private readonly PairKerning _kerning;
    private readonly GlyphOutlines _outlines;

    /// <exception cref="InvalidDataException">The file is damaged or of another kind.</exception>
    public TrueTypeFont(byte[] data)
    {
        _file = new SfntFile(data);
        var head = _file.Start("head");
        var hhea = _file.Start("hhea");
        UnitsPerEm = _file.U16(head + 18);
        if (UnitsPerEm is < 16 or > 16384)
            throw new InvalidDataException("The font's em square is out of range.");
        Bounds = (_file.S16(head + 36), _file.S16(head + 38), _file.S16(head + 40), _file.S16(head + 42));
        Ascent = _file.S16(hhea + 4);
        Descent = _file.S16(hhea + 6);
        var os2 = _file.Start("OS/2");
        Weight = _file.U16(os2 + 4);
        CapHeight = _file.U16(os2) >= 2 ? _file.S16(os2 + 88) : Ascent * 7 / 10;
        _outlines = new GlyphOutlines(_file, _file.U16(_file.Start("maxp") + 4));
        _characters = new CharacterMap(_file);
        _kerning = new PairKerning(_file);
        PostScriptName = Name(6) ?? throw new InvalidDataException("The font has no PostScript name.");
    }

    public string PostScriptName { get; }
    public int UnitsPerEm { get; }
    public int Ascent { get; }
    public int Descent { get; }
    public int CapHeight { get; }

    /// <summary>100 to 900; 400 is regular, 700 bold.</summary>
    public int Weight { get; }
    public (int Left, int Bottom, int Right, int Top) Bounds { get; }

    public int Glyph(int codePoint) => _characters.Glyph(codePoint);

    public int Advance(int glyph) => _outlines.Advance(glyph);

    public int Kern(int left, int right) => _kerning.Between(left, right);

    public byte[] Subset(IReadOnlyList<int> glyphs) => FontSubset.Build(_file, _outlines, glyphs);

    private string? Name(int id)
    {
        var table = _file.Start("name");
        var strings = table + _file.U16(table + 4);
        for (int i = 0, count = _file.U16(table + 2); i < count; i++)
        {
            var record = table + 6 + i * 12;
            if (_file.U16(record) == 3 && _file.U16(record + 6) == id)
                return Encoding.BigEndianUnicode.GetString(
                    _file.Bytes(strings + _file.U16(record + 10), _file.U16(record + 8))
                );
        }
        return null;
    }
}
