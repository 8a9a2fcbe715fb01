using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Bpo.Billing.Persistence.Bulk;

namespace Bpo.Migrations.Sqlite;

/// <summary>
/// Binds the values of one row to a prepared statement by position, in the forms of <see cref="SqliteColumns"/> and of
/// Microsoft.Data.Sqlite. Texts and keys lie in a pinned buffer until the row is written, so that SQLite needs no copies.
/// </summary>
internal sealed class SqliteRowWriter(nint statement) : IRowWriter
{
    /// <summary>SQLITE_STATIC: the bytes stay where they are until the statement has run.</summary>
    private const nint StaysPut = 0;

    private const int KeyBytes = 16;

    /// <summary>Buffers that became too small while a row was bound: its earlier values still lie in them.</summary>
    private readonly List<byte[]> outgrown = [];

    private byte[]? kept;
    private byte[] buffer = GC.AllocateUninitializedArray<byte>(16 << 10, pinned: true);
    private int used;
    private int next;

    /// <param name="bound">How many values are bound already and stay.</param>
    public void Begin(int bound = 0)
    {
        next = bound;
        used = 0;
        if (outgrown.Count > 0)
        {
            outgrown.Clear();
        }
    }

    /// <summary>Lets the values bound so far keep their bytes for every later row.</summary>
    public void Keep()
    {
        outgrown.Clear();
        kept = buffer;
        buffer = GC.AllocateUninitializedArray<byte>(16 << 10, pinned: true);
        used = 0;
    }

    public void Write(Guid value)
    {
        var room = Room(KeyBytes, out var address);
        value.TryWriteBytes(room, bigEndian: true, out _);
        used += KeyBytes;
        _ = SqliteNative.sqlite3_bind_blob(statement, ++next, address, KeyBytes, StaysPut);
    }

    public void Write(string? value)
    {
        if (value is null)
        {
            _ = SqliteNative.sqlite3_bind_null(statement, ++next);
            return;
        }

        var room = Room(Encoding.UTF8.GetMaxByteCount(value.Length), out var address);
        var length = Encoding.UTF8.GetBytes(value, room);
        used += length;
        _ = SqliteNative.sqlite3_bind_text(statement, ++next, address, length, StaysPut);
    }

    public void Write(short value) => Write((long)value);

    public void Write(int value) => Write((long)value);

    public void Write(int? value) => Write((long?)value);

    public void Write(long value) => _ = SqliteNative.sqlite3_bind_int64(statement, ++next, value);

    public void Write(long? value)
    {
        if (value is { } given)
        {
            Write(given);
        }
        else
        {
            _ = SqliteNative.sqlite3_bind_null(statement, ++next);
        }
    }

    public void Write(bool value) => Write(value ? 1L : 0L);

    public void Write(bool? value) =>
        Write(
            value is { } given
                ? given
                    ? 1L
                    : 0L
                : (long?)null
        );

    public void Write(decimal? value) =>
        Write(value?.ToString("0.0###########################", CultureInfo.InvariantCulture));

    public void Write(DateOnly value) => Write(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Write(DateTimeOffset value) => Write(value.UtcTicks);

    public void Write(DateTimeOffset? value) => Write(value?.UtcTicks);

    private Span<byte> Room(int bytes, out nint address)
    {
        if (used + bytes > buffer.Length)
        {
            outgrown.Add(buffer);
            buffer = GC.AllocateUninitializedArray<byte>(Math.Max(buffer.Length * 2, bytes), pinned: true);
            used = 0;
        }

        address = Marshal.UnsafeAddrOfPinnedArrayElement(buffer, used);
        return buffer.AsSpan(used, bytes);
    }
}
