using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bpo.Migrations.Sqlite;

/// <summary>A prepared statement that runs row after row.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly nint handle;

    public SqliteStatement(sqlite3 database, string sql)
    {
        this.database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
        handle = statement.DangerousGetHandle();
        Values = new SqliteRowWriter(handle);
    }

    /// <summary>Where the values of the next run are bound.</summary>
    public SqliteRowWriter Values { get; }

    /// <summary>Runs to the first row of an answer or to the end.</summary>
    /// <returns>Whether there is a row.</returns>
    /// <exception cref="SqliteException">The statement failed: a full disk, a broken file, a key that exists.</exception>
    public bool Step()
    {
        var code = SqliteNative.sqlite3_step(handle);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            Check(code);
        }

        return code == raw.SQLITE_ROW;
    }

    /// <summary>Makes ready for the next run; what was bound stays bound.</summary>
    public void Reset() => _ = SqliteNative.sqlite3_reset(handle);

    public long Number(int column) => SqliteNative.sqlite3_column_int64(handle, column);

    public Guid Key(int column) => new(raw.sqlite3_column_blob(statement, column), bigEndian: true);

    public void Dispose() => statement.Dispose();

    private void Check(int code)
    {
        if (code is not raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, database);
        }
    }
}
