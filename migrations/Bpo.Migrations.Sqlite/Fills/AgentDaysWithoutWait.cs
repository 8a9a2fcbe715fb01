using Microsoft.EntityFrameworkCore.Migrations;

namespace Bpo.Migrations.Sqlite.Fills;

/// <summary>
/// Counts, on the days of agents that were there before, the contacts whose wait nobody knows. All versions of a contract's terms
/// have one zone.
/// </summary>
internal static class AgentDaysWithoutWait
{
    public static void Fill(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            UPDATE agent_days AS d SET without_wait = counted.contacts
            FROM (
                SELECT c.tenant_id, c.contract_id, civil_day(c.enqueued_at, z.zone) AS day, c.agent, c.service, c.outcome,
                    count(*) AS contacts
                FROM contacts c
                LEFT JOIN (
                    SELECT tenant_id, contract_id, min(json_extract(document, '$.timeZone')) AS zone
                    FROM terms_versions
                    GROUP BY 1, 2
                ) z ON z.tenant_id = c.tenant_id AND z.contract_id = c.contract_id
                WHERE c.superseded_by IS NULL AND c.wait_seconds = -1 AND c.agent <> ''
                GROUP BY 1, 2, 3, 4, 5, 6
            ) counted
            WHERE d.tenant_id = counted.tenant_id AND d.contract_id = counted.contract_id AND d.day = counted.day
                AND d.agent = counted.agent AND d.service = counted.service AND d.outcome = counted.outcome;
            """
        );
}
