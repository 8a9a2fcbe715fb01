using Bpo.Domain.Metrics;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bpo.Migrations.Sqlite.Fills;

/// <summary>Counts the contacts that were there before their sources' quarters were.</summary>
internal static class CountedSourceQuarters
{
    public static void Fill(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            $"""
            INSERT INTO source_quarters
                (tenant_id, source_id, start, contract_id, service, contacts, ahead, most_ahead_seconds)
            SELECT tenant_id, source_id, enqueued_at - enqueued_at % {RollupKey.Width.Ticks}, contract_id, service,
                count(*),
                count(CASE WHEN ahead > 0 THEN 1 END),
                coalesce(max(CASE WHEN ahead > 0 THEN ahead / {TimeSpan.TicksPerSecond} END), 0)
            FROM (
                SELECT c.*, max(coalesce(c.ended_at, 0), c.enqueued_at) - i.started_at AS ahead
                FROM contacts c
                LEFT JOIN imports i ON i.tenant_id = c.tenant_id AND i.number = c.import_number
                WHERE c.superseded_by IS NULL
            )
            GROUP BY 1, 2, 3, 4, 5;
            """
        );
}
