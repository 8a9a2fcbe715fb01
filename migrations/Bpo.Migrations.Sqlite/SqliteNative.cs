using System.Runtime.InteropServices;

namespace Bpo.Migrations.Sqlite;

/// <summary>
/// The calls that run once a value or once a row. Through the wrapper each of them takes and gives back a reference to the
/// statement, which for forty values a row costs more than the row itself.
/// </summary>
internal static class SqliteNative
{
    private const string Library = "e_sqlite3";

    [DllImport(Library)]
    [SuppressGCTransition]
    public static extern int sqlite3_bind_int64(nint statement, int index, long value);

    [DllImport(Library)]
    [SuppressGCTransition]
    public static extern int sqlite3_bind_null(nint statement, int index);

    [DllImport(Library)]
    [SuppressGCTransition]
    public static extern int sqlite3_bind_text(nint statement, int index, nint text, int bytes, nint lifetime);

    [DllImport(Library)]
    [SuppressGCTransition]
    public static extern int sqlite3_bind_blob(nint statement, int index, nint value, int bytes, nint lifetime);

    [DllImport(Library)]
    public static extern int sqlite3_step(nint statement);

    [DllImport(Library)]
    public static extern int sqlite3_reset(nint statement);

    [DllImport(Library)]
    [SuppressGCTransition]
    public static extern long sqlite3_column_int64(nint statement, int column);
}
