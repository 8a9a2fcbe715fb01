using System.Globalization;
using Bpo.Billing.Persistence.Bulk;
using SQLitePCL;

namespace Bpo.Migrations.Sqlite;

/// <summary>
/// Binds the values of one row to a prepared statement by position, in the forms of <see cref="SqliteColumns"/> and of
/// Microsoft.Data.Sqlite. Binding through a command looks every parameter up by its name and boxes every value, which
/// costs more than the insert.
/// </summary>
internal sealed class SqliteRowWriter(sqlite3_stmt statement) : IRowWriter
{
    private readonly byte[] key = new byte[16];
    private int next;

    public void Begin() => next = 0;

    public void Write(Guid value)
    {
        value.TryWriteBytes(key, bigEndian: true, out _);
        raw.sqlite3_bind_blob(statement, ++next, key);
    }

    public void Write(string? value)
    {
        if (value is null)
        {
            raw.sqlite3_bind_null(statement, ++next);
        }
        else
        {
            raw.sqlite3_bind_text(statement, ++next, value);
        }
    }

    public void Write(short value) => Write((long)value);

    public void Write(int value) => Write((long)value);

    public void Write(int? value) => Write((long?)value);

    public void Write(long value) => raw.sqlite3_bind_int64(statement, ++next, value);

    public void Write(long? value)
    {
        if (value is { } given)
        {
            Write(given);
        }
        else
        {
            raw.sqlite3_bind_null(statement, ++next);
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
}
