using Microsoft.EntityFrameworkCore.Migrations;

namespace Bpo.Migrations.Postgres.Fills;

/// <summary>Counts the contacts that were there before their sources' quarters were. Each tenant is announced, or nothing is seen.</summary>
internal static class CountedSourceQuarters
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
                    INSERT INTO source_quarters
                        (tenant_id, source_id, start, contract_id, service, contacts, ahead, most_ahead_seconds)
                    SELECT c.tenant_id, c.source_id, date_bin('15 minutes', c.enqueued_at, 'epoch'), c.contract_id, c.service,
                        count(*),
                        count(*) FILTER (WHERE greatest(c.ended_at, c.enqueued_at) > i.started_at),
                        coalesce(max(floor(extract(epoch FROM greatest(c.ended_at, c.enqueued_at) - i.started_at)))
                            FILTER (WHERE greatest(c.ended_at, c.enqueued_at) > i.started_at), 0)
                    FROM contacts c
                    LEFT JOIN imports i ON i.tenant_id = c.tenant_id AND i.number = c.import_number
                    WHERE c.superseded_by IS NULL
                    GROUP BY 1, 2, 3, 4, 5;
                END LOOP;
                PERFORM set_config('app.tenant', coalesce(before, ''), true);
            END $fill$
            """
        );
}
