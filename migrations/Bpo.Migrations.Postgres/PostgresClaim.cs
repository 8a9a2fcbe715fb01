using Bpo.Billing.Ingestion.Versions;
using Bpo.Billing.Persistence.Usage;
using Npgsql;

namespace Bpo.Migrations.Postgres;

/// <summary>
/// Claims the keys of a batch in one statement. Only when somebody knew some of them a second one asks what is stored, and of
/// a batch that is known throughout it answers with the differences alone: a file that is sent again costs a look at the index.
/// </summary>
internal sealed class PostgresClaim(NpgsqlConnection connection, CallKeyClaims claims, CancellationToken cancel)
{
    private const string Stage = "stage_call_claims";

    /// <summary>One look at the index for every staged call: without statistics a planner might read the whole table instead.</summary>
    private const string Known = $"""
        SELECT s.ordinal, k.contact_id, k.revision, k.content_hash, k.import_number FROM {Stage} s
        CROSS JOIN LATERAL (SELECT * FROM call_keys k
            WHERE k.tenant_id = $1 AND k.source_id = $2 AND k.call_id = s.call_id OFFSET 0) k
        WHERE k.contact_id <> s.contact_id
        """;

    private const string Differing =
        $"{Known} AND (s.is_repeated OR k.revision <> s.revision OR k.content_hash <> s.content_hash)";

    public async Task Run()
    {
        var calls = claims.Calls;
        if (calls.Count == 0)
        {
            return;
        }

        await Fill(calls);
        var claimed = await Insert(calls[0].Claim.ImportNumber);
        if (claimed == 0)
        {
            foreach (var call in calls)
            {
                call.KnowSame();
            }
        }

        if (claimed < calls.Count)
        {
            await Read(claimed == 0 ? Differing : Known, calls);
        }
    }

    private async Task Fill(IReadOnlyList<CallStanding> calls)
    {
        const string Shape = """
            SELECT 0 AS ordinal, call_id, contact_id, revision, content_hash, true AS is_repeated FROM call_keys
            """;
        var ordinal = 0;
        await PostgresStage.Fill(
            connection,
            Stage,
            Shape,
            columns: 6,
            calls,
            (call, writer) =>
            {
                writer.Write(ordinal++);
                writer.Write(call.CallId);
                writer.Write(call.NewId);
                writer.Write(call.Claim.Revision);
                writer.Write(call.Claim.ContentHash);
                writer.Write(call.IsRepeated);
            },
            cancel
        );
    }

    /// <summary>
    /// To be ready for a conflict doubles what a key costs. Most systems count their calls upwards, so most batches lie where
    /// the source has no keys yet; who writes keys holds the tenant's turn, so none appear in between.
    /// </summary>
    private async Task<int> Insert(long importNumber)
    {
        var mayConflict = await Any();
        await using var insert = Command(
            $"""
            INSERT INTO call_keys ({string.Join(", ", CallKeyClaims.Columns)})
            SELECT $1, $2, call_id, contact_id, revision, content_hash, $3 FROM {Stage}
            {(mayConflict ? "ON CONFLICT DO NOTHING" : "")}
            """
        );
        insert.Parameters.Add(new NpgsqlParameter<long> { TypedValue = importNumber });
        return await insert.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Whether the source has a key between the first and the last of the batch, by the order of the index.</summary>
    private async Task<bool> Any()
    {
        await using var command = Command(
            $"""
            SELECT next.call_id <= ends.last FROM (SELECT min(call_id) AS first, max(call_id) AS last FROM {Stage}) ends
            CROSS JOIN LATERAL (SELECT call_id FROM call_keys
                WHERE tenant_id = $1 AND source_id = $2 AND call_id >= ends.first
                ORDER BY tenant_id, source_id, call_id LIMIT 1) next
            """
        );
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    private async Task Read(string question, IReadOnlyList<CallStanding> calls)
    {
        await using var command = Command(question);
        await using var known = await command.ExecuteReaderAsync(cancel);
        while (await known.ReadAsync(cancel))
        {
            calls[known.GetInt32(0)]
                .Know(known.GetGuid(1), new KnownVersion(known.GetInt64(2), known.GetInt64(3), known.GetInt64(4)));
        }
    }

    private NpgsqlCommand Command(string sql)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = PostgresStage.Timeout };
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = claims.TenantId });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = claims.SourceId });
        return command;
    }
}
