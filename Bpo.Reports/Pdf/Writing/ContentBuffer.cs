using System.Buffers;
using System.Globalization;
using System.Text;

namespace Bpo.Reports.Pdf.Writing;

/// <summary>The operators of a content stream, written as bytes at once.</summary>
internal sealed class ContentBuffer
{
    private readonly ArrayBufferWriter<byte> _bytes = new(8192);

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public ContentBuffer Raw(string ascii)
    {
        _bytes.Advance(Encoding.ASCII.GetBytes(ascii, _bytes.GetSpan(ascii.Length)));
        return this;
    }

    /// <summary>A number with at most three decimals and a space after it.</summary>
    public ContentBuffer Number(double value)
    {
        Span<byte> digits = _bytes.GetSpan(32);
        if (!Math.Round(value, 3).TryFormat(digits, out var written, "0.###", CultureInfo.InvariantCulture))
            throw new InvalidOperationException($"The coordinate {value} cannot be written.");
        digits[written] = (byte)' ';
        _bytes.Advance(written + 1);
        return this;
    }

    /// <summary>Four hexadecimal digits: the code of a glyph.</summary>
    public ContentBuffer Glyph(int code)
    {
        Span<byte> digits = _bytes.GetSpan(4);
        _ = code.TryFormat(digits, out _, "X4", CultureInfo.InvariantCulture);
        _bytes.Advance(4);
        return this;
    }
}
