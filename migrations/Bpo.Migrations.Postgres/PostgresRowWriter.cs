using System.Buffers.Binary;
using System.Text;
using Bpo.Billing.Persistence.Bulk;

namespace Bpo.Migrations.Postgres;

/// <summary>
/// Writes rows in the binary form of COPY (postgresql.org/docs, "COPY", Binary Format) into a buffer of its own. Npgsql's
/// importer asks for a converter for every single value, which costs more than the server needs for the row.
/// </summary>
internal sealed class PostgresRowWriter : IRowWriter
{
    private const int FlushBytes = 64 << 10;
    private const int Null = -1;

    private static readonly DateOnly FirstDay = new(2000, 1, 1);
    private static readonly long Epoch = new DateTime(2000, 1, 1).Ticks;

    private byte[] buffer = new byte[FlushBytes * 2];
    private int length;

    public bool IsFull => length >= FlushBytes;

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, length);

    public void Clear() => length = 0;

    /// <summary>The signature, no flags, no extension.</summary>
    public void BeginFile()
    {
        ReadOnlySpan<byte> signature = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8];
        signature.CopyTo(Room(signature.Length));
        BinaryPrimitives.WriteInt64BigEndian(Room(sizeof(long)), 0);
    }

    public void BeginRow(int columns) => BinaryPrimitives.WriteInt16BigEndian(Room(sizeof(short)), (short)columns);

    public void EndFile() => BinaryPrimitives.WriteInt16BigEndian(Room(sizeof(short)), -1);

    public void Write(Guid value) => value.TryWriteBytes(Field(16), bigEndian: true, out _);

    public void Write(string? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        var at = length;
        var room = Room(sizeof(int) + Encoding.UTF8.GetMaxByteCount(value.Length));
        var written = Encoding.UTF8.GetBytes(value, room[sizeof(int)..]);
        BinaryPrimitives.WriteInt32BigEndian(room, written);
        length = at + sizeof(int) + written;
    }

    public void Write(short value) => BinaryPrimitives.WriteInt16BigEndian(Field(sizeof(short)), value);

    public void Write(int value) => BinaryPrimitives.WriteInt32BigEndian(Field(sizeof(int)), value);

    public void Write(int? value)
    {
        if (value is { } given)
        {
            Write(given);
        }
        else
        {
            WriteNull();
        }
    }

    public void Write(long value) => BinaryPrimitives.WriteInt64BigEndian(Field(sizeof(long)), value);

    public void Write(long? value)
    {
        if (value is { } given)
        {
            Write(given);
        }
        else
        {
            WriteNull();
        }
    }

    public void Write(bool value) => Field(1)[0] = value ? (byte)1 : (byte)0;

    public void Write(bool? value)
    {
        if (value is { } given)
        {
            Write(given);
        }
        else
        {
            WriteNull();
        }
    }

    public void Write(decimal? value)
    {
        if (value is { } given)
        {
            PostgresNumeric.Write(given, Field(PostgresNumeric.LengthOf(given)));
        }
        else
        {
            WriteNull();
        }
    }

    public void Write(DateOnly value) => Write(value.DayNumber - FirstDay.DayNumber);

    public void Write(DateTimeOffset value) => Write((value.UtcTicks - Epoch) / TimeSpan.TicksPerMicrosecond);

    public void Write(DateTimeOffset? value)
    {
        if (value is { } given)
        {
            Write(given);
        }
        else
        {
            WriteNull();
        }
    }

    private void WriteNull() => BinaryPrimitives.WriteInt32BigEndian(Room(sizeof(int)), Null);

    private Span<byte> Field(int bytes)
    {
        var room = Room(sizeof(int) + bytes);
        BinaryPrimitives.WriteInt32BigEndian(room, bytes);
        return room[sizeof(int)..];
    }

    private Span<byte> Room(int bytes)
    {
        if (length + bytes > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + bytes));
        }

        var room = buffer.AsSpan(length, bytes);
        length += bytes;
        return room;
    }
}
