using System.Data.Common;
using System.Text;
using SQLitePCL;

namespace Bpo.Benchmarks.Databases;

/// <summary>The values of SQLite rows in a file, in the form in which they are bound again: nothing is left to convert.</summary>
internal static class KeptValues
{
    private const byte Null = 0;
    private const byte Integer = 1;
    private const byte Text = 2;
    private const byte Blob = 3;

    public static void Write(BinaryWriter file, DbDataReader row)
    {
        for (var column = 0; column < row.FieldCount; column++)
        {
            switch (row.GetValue(column))
            {
                case long number:
                    file.Write(Integer);
                    file.Write(number);
                    break;
                case string text:
                    WriteBytes(file, Text, Encoding.UTF8.GetBytes(text));
                    break;
                case byte[] blob:
                    WriteBytes(file, Blob, blob);
                    break;
                default:
                    file.Write(Null);
                    break;
            }
        }
    }

    public static void Bind(BinaryReader file, sqlite3_stmt statement, int columns, byte[] buffer)
    {
        for (var column = 1; column <= columns; column++)
        {
            var kind = file.ReadByte();
            if (kind == Integer)
            {
                raw.sqlite3_bind_int64(statement, column, file.ReadInt64());
            }
            else if (kind == Null)
            {
                raw.sqlite3_bind_null(statement, column);
            }
            else
            {
                var value = buffer.AsSpan(0, file.Read7BitEncodedInt());
                file.BaseStream.ReadExactly(value);
                _ =
                    kind == Text
                        ? raw.sqlite3_bind_text(statement, column, value)
                        : raw.sqlite3_bind_blob(statement, column, value);
            }
        }
    }

    private static void WriteBytes(BinaryWriter file, byte kind, byte[] value)
    {
        file.Write(kind);
        file.Write7BitEncodedInt(value.Length);
        file.Write(value);
    }
}
