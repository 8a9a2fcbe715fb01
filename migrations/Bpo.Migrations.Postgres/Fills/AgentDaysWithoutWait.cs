using Microsoft.EntityFrameworkCore.Migrations;

namespace Bpo.Migrations.Postgres.Fills;

/// <summary>
/// Counts, on the days of agents that were there before, the contacts whose wait nobody knows. All versions of a contract's terms
/// have one zone; UTC stands for one this server does not know. Each tenant is announced, or nothing is seen.
/// </summary>
internal static class AgentDaysWithoutWait
{
    public static void Fill(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            $"""
            DO $fill$
            DECLARE
                everyone uuid[];
                one uuid;
                before text := current_setting('app.tenant', true);
            BEGIN
                PERFORM set_config('app.tenant', '{Guid.Empty}', true);
                SELECT coalesce(array_agg(tenant_id), array[]::uuid[]) INTO everyone FROM tenants;
                FOREACH one IN ARRAY everyone LOOP
                    PERFORM set_config('app.tenant', one::text, true);
                    UPDATE agent_days AS d SET without_wait = counted.contacts
                    FROM (
                        SELECT c.tenant_id, c.contract_id,
                            (c.enqueued_at AT TIME ZONE coalesce(z.zone, 'UTC'))::date AS day,
                            c.agent, c.service, c.outcome, count(*) AS contacts
                        FROM contacts c
                        LEFT JOIN (
                            SELECT v.contract_id, min(n.name) AS zone
                            FROM terms_versions v
                            JOIN pg_timezone_names n ON n.name = v.document::json ->> 'timeZone'
                            GROUP BY 1
                        ) z ON z.contract_id = c.contract_id
                        WHERE c.superseded_by IS NULL AND c.wait_seconds = -1 AND c.agent <> ''
                        GROUP BY 1, 2, 3, 4, 5, 6
                    ) counted
                    WHERE d.tenant_id = counted.tenant_id AND d.contract_id = counted.contract_id AND d.day = counted.day
                        AND d.agent = counted.agent AND d.service = counted.service AND d.outcome = counted.outcome;
                END LOOP;
                PERFORM set_config('app.tenant', coalesce(before, ''), true);
            END $fill$
            """
        );
}
