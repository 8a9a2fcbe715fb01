using Bpo.Reports.Pdf.TrueType;

namespace Bpo.Reports.Pdf.Writing;

/// <summary>
/// The characters a document sets in one font. Each character gets a code of its own, even where two share a glyph, so
/// that copied text is exactly the text that was set.
/// </summary>
internal sealed class FontUse(TrueTypeFont font, int index)
{
    private readonly Dictionary<int, int> _codes = [];
    private readonly List<int> _characters = [];

    public TrueTypeFont Font => font;

    /// <summary>Name of the font in the page resources.</summary>
    public string Resource { get; } = $"F{index}";

    /// <summary>Characters in the order of their codes; the first has code 1, since 0 is the missing glyph.</summary>
    public IReadOnlyList<int> Characters => _characters;

    public int Code(int character)
    {
        if (_codes.TryGetValue(character, out var code))
            return code;
        _characters.Add(character);
        return _codes[character] = _characters.Count;
    }
}
