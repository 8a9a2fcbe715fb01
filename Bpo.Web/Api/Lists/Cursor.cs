using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Bpo.Web.Api.Lists;

/// <summary>Where a list goes on: opaque to the caller, the sort key of the last row to us.</summary>
public static class Cursor
{
    public static string Of(int key) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key.ToString(CultureInfo.InvariantCulture)));

    public static string Of(Guid key) => Base64Url.EncodeToString(key.ToByteArray(bigEndian: true));

    /// <summary>Null when the text is no cursor of ours.</summary>
    public static Guid? Key(string cursor)
    {
        Span<byte> bytes = stackalloc byte[24];
        return cursor is { Length: 22 } && Base64Url.TryDecodeFromChars(cursor, bytes, out var written) && written == 16
            ? new Guid(bytes[..16], bigEndian: true)
            : null;
    }

    /// <summary>Null when the text is no cursor of ours.</summary>
    public static int? Number(string cursor)
    {
        Span<byte> bytes = stackalloc byte[16];
        return
            cursor.Length <= 16
            && Base64Url.TryDecodeFromChars(cursor, bytes, out var written)
            && int.TryParse(bytes[..written], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
