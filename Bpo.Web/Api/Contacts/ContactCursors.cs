using System.Buffers.Binary;
using System.Buffers.Text;
using Bpo.Billing.Persistence.Usage;

namespace Bpo.Web.Api.Contacts;

/// <summary>Where a list of contacts goes on: the instant and the key of the last one.</summary>
internal static class ContactCursors
{
    private const int Bytes = 24;

    public static string Of(StoredContact contact)
    {
        Span<byte> cursor = stackalloc byte[Bytes];
        BinaryPrimitives.WriteInt64BigEndian(cursor, contact.EnqueuedAt.UtcTicks);
        contact.Id.TryWriteBytes(cursor[8..], bigEndian: true, out _);
        return Base64Url.EncodeToString(cursor);
    }

    /// <summary>Null when the text is no cursor of ours.</summary>
    public static ContactCursor? Read(string text)
    {
        Span<byte> cursor = stackalloc byte[Bytes];
        if (text.Length != 32 || !Base64Url.TryDecodeFromChars(text, cursor, out var written) || written != Bytes)
        {
            return null;
        }

        var ticks = BinaryPrimitives.ReadInt64BigEndian(cursor);
        return ticks < 0 || ticks > DateTimeOffset.MaxValue.Ticks
            ? null
            : new ContactCursor(new DateTimeOffset(ticks, TimeSpan.Zero), new Guid(cursor[8..], bigEndian: true));
    }
}
