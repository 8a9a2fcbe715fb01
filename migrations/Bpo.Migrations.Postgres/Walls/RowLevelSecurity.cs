using Bpo.Billing.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bpo.Migrations.Postgres.Walls;

/// <summary>
/// The fourth wall: every table with a tenant shows and takes only rows of the transaction's tenant. FORCE binds the owner
/// too. A setting that was never made, or was made and ended with its transaction, reads as null or as '': both show nothing.
/// </summary>
[DbContext(typeof(BpoDbContext))]
[Migration("20261121000001_RowLevelSecurity")]
public sealed class RowLevelSecurity : Migration
{
    /// <summary>The tables of <see cref="Bpo.Domain.Access.IDirectoryRow"/>.</summary>
    public static readonly IReadOnlyList<string> DirectoryTables =
    [
        "api_keys",
        "hook_secrets",
        "jobs",
        "outbox",
        "tenants",
        "user_claims",
        "user_logins",
        "user_passkeys",
        "user_tokens",
        "users",
    ];

    protected override void Up(MigrationBuilder migrationBuilder) => Raise(migrationBuilder);

    /// <summary>Raises the wall around every table that has none yet; migrations that create tables end with it.</summary>
    internal static void Raise(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            $"""
            DO $walls$
            DECLARE
                entry record;
                wall text := $$tenant_id = nullif(current_setting('app.tenant', true), '')::uuid$$;
                open text := $$current_setting('app.tenant', true) = '{Guid.Empty}'$$;
            BEGIN
                FOR entry IN
                    SELECT c.relname AS name, c.relname IN ({string.Join(
                ", ",
                DirectoryTables.Select(table => $"'{table}'")
            )}) AS is_directory
                    FROM pg_class c
                    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
                    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
                      AND NOT EXISTS (SELECT 1 FROM pg_policies p WHERE p.schemaname = current_schema()
                          AND p.tablename = c.relname AND p.policyname = 'tenant_wall')
                LOOP
                    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', entry.name);
                    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', entry.name);
                    EXECUTE format('CREATE POLICY tenant_wall ON %I USING (%s)', entry.name,
                        CASE WHEN entry.is_directory THEN wall || ' OR ' || open ELSE wall END);
                END LOOP;
            END $walls$
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            DO $walls$
            DECLARE
                entry record;
            BEGIN
                FOR entry IN SELECT tablename AS name FROM pg_policies
                    WHERE schemaname = current_schema() AND policyname = 'tenant_wall'
                LOOP
                    EXECUTE format('DROP POLICY tenant_wall ON %I', entry.name);
                    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', entry.name);
                    EXECUTE format('ALTER TABLE %I DISABLE ROW LEVEL SECURITY', entry.name);
                END LOOP;
            END $walls$
            """
        );
}
