using Bpo.Billing.Ingestion.Versions;
using Bpo.Billing.Persistence.Usage;
using SQLitePCL;

namespace Bpo.Migrations.Sqlite;

/// <summary>
/// Claims the keys of a batch one by one. Whether to write first or to look first is guessed from the call before: new calls
/// come in runs, and so do known ones.
/// </summary>
internal sealed class SqliteClaim(sqlite3 database, CallKeyClaims claims)
{
    private static readonly string Insert =
        $"INSERT INTO call_keys ({string.Join(", ", CallKeyClaims.Columns)}) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private const string Select = """
        SELECT contact_id, revision, content_hash, import_number FROM call_keys
        WHERE tenant_id = ? AND source_id = ? AND call_id = ?
        """;

    private const int Shared = 2;

    public void Run(CancellationToken cancel)
    {
        using var insert = Prepare(Insert);
        using var select = Prepare(Select);
        var isKnown = false;
        foreach (var call in claims.Calls)
        {
            cancel.ThrowIfCancellationRequested();
            isKnown = isKnown
                ? Knows(select, call) || !Claims(insert, call)
                : !Claims(insert, call) && Knows(select, call);
        }
    }

    private SqliteStatement Prepare(string sql)
    {
        var statement = new SqliteStatement(database, sql);
        statement.Values.Write(claims.TenantId);
        statement.Values.Write(claims.SourceId);
        statement.Values.Keep();
        return statement;
    }

    private bool Claims(SqliteStatement insert, CallStanding call)
    {
        insert.Values.Begin(Shared);
        insert.Values.Write(call.CallId);
        insert.Values.Write(call.NewId);
        insert.Values.Write(call.Claim.Revision);
        insert.Values.Write(call.Claim.ContentHash);
        insert.Values.Write(call.Claim.ImportNumber);
        insert.Step();
        insert.Reset();
        return raw.sqlite3_changes(database) == 1;
    }

    private static bool Knows(SqliteStatement select, CallStanding call)
    {
        select.Values.Begin(Shared);
        select.Values.Write(call.CallId);
        var isKnown = select.Step();
        if (isKnown)
        {
            call.Know(select.Key(0), new KnownVersion(select.Number(1), select.Number(2), select.Number(3)));
        }

        select.Reset();
        return isKnown;
    }
}
